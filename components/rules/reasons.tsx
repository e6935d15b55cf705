import type { Reason } from "@/db/decisions/reasons";

export function Reasons({ reasons }: { reasons: readonly Reason[] }) {
  return (
    <>
      <h2>What moderators remove, and why</h2>
      <p>Every decision names one of these reasons, and we tell you which.</p>
      <dl className="facts">
        {reasons.map(({ id, title, text }) => [
          <dt key={`${id} title`}>{title}</dt>,
          <dd key={id}>{text}</dd>,
        ])}
      </dl>
    </>
  );
}
