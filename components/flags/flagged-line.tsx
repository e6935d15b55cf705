import type { OwnFlagView } from "@/db/queries/own-flags";
import { commentPath, personPath, threadPath } from "@/lib/urls";
import { Moment } from "../ui/moment";
import { reasonLabel } from "./reasons";
import { WithdrawFlagForm } from "./withdraw-flag-form";

type Props = {
  flag: OwnFlagView;
  /** In one sentence. */
  cameOf: string;
};

/** A flag of one's own, and what came of it. */
export function FlaggedLine({ flag, cameOf }: Props) {
  const { subject, settled, withdrawnAt, note } = flag;
  const called = calledOf(flag);
  const href = hrefOf(flag);
  return (
    <li>
      <h2>{href ? <a href={href}>{called}</a> : called}</h2>
      <p className="meta">
        <span>{reasonLabel(flag.reason)}</span>
        <Moment at={flag.createdAt} />
      </p>
      {note && <blockquote>{note}</blockquote>}
      <p className="came-of">{cameOf}</p>
      {!settled && !withdrawnAt && (
        <WithdrawFlagForm about={`${subject.kind}:${subject.id}`} called={called} />
      )}
    </li>
  );
}

function calledOf({ subject, thread, called }: OwnFlagView): string {
  const within = thread ? `in “${thread.title}”` : "in a thread that is not shown";
  switch (subject.kind) {
    case "thread":
      return thread?.title ?? "A thread that is not shown";
    case "comment":
      return `A reply ${within}`;
    case "picture":
      return "A picture";
    case "person":
      return `The account of ${called ?? "somebody who is gone"}`;
    case "mention":
      return `“${called}”, a page elsewhere`;
  }
}

function hrefOf({ subject, thread, commentId, called }: OwnFlagView): string | null {
  if (subject.kind === "person") return called && personPath(called);
  if (!thread) return null;
  return commentId ? commentPath(commentId) : threadPath(thread);
}
