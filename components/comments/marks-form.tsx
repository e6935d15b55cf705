/** The id of the page's one form of marks: every button of it names it, and the thing it marks. */
export const MARKS = "marks";

/** What "Helpful", "me too" and "Follow" are sent by where no script sends them. */
export function MarksForm() {
  return <form id={MARKS} method="post" action="/api/helpful" />;
}
