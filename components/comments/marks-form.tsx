/** All mark buttons of a page share one form, to keep long pages small. */
export const MARKS = "marks";

export function MarksForm() {
  return <form id={MARKS} method="post" action="/api/helpful" />;
}
