import type { Reason } from "@/db/decisions/reasons";

export function Reasons({ reasons }: { reasons: readonly Reason[] }) {
  return (
    <>
      <h2>What is taken away, and why</h2>
      <p>Every decision names one of these reasons. Whom it concerns reads it in these words.</p>
      <dl className="facts">
        {reasons.map(({ id, title, text }) => [
          <dt key={`${id} title`}>{title}</dt>,
          <dd key={id}>{text}</dd>,
        ])}
      </dl>
    </>
  );
}
