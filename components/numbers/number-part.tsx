import type { ReactNode } from "react";

type Props = { id: string; title: string; lead?: ReactNode; how: ReactNode; children: ReactNode };

/** A picture with one sentence above it, and below it how its numbers are counted. */
export function NumberPart({ id, title, lead, how, children }: Props) {
  return (
    <section className="picture number-part" aria-labelledby={id}>
      <h2 id={id} className="side-head">
        {title}
      </h2>
      {lead && <p className="number-lead">{lead}</p>}
      {children}
      <p>
        <b>How we count.</b> {how}
      </p>
    </section>
  );
}
