import type { OwnFlagView } from "@/db/flags/reads";
import { commentPath, personPath, threadPath } from "@/lib/urls";
import { Moment } from "../ui/moment";
import { reasonLabel } from "./reasons";
import { WithdrawFlagForm } from "./withdraw-flag-form";

type Props = {
  flag: OwnFlagView;
  called: string;
  cameOf: string;
};

export function FlaggedLine({ flag, called, cameOf }: Props) {
  const { subject, settled, withdrawnAt, note } = flag;
  const href = hrefOf(flag);
  return (
    <li>
      <h2>
        {href ? (
          <a href={href} aria-label={`${called}, flag ${flag.id}`}>
            {called}
          </a>
        ) : (
          called
        )}
      </h2>
      <p className="meta">
        <span>{reasonLabel(flag.reason)}</span>
        <Moment at={flag.createdAt} />
      </p>
      {note && <blockquote dir="auto">{note}</blockquote>}
      <p className="flag-outcome">{cameOf}</p>
      {!settled && !withdrawnAt && (
        <WithdrawFlagForm about={`${subject.kind}:${subject.id}`} called={`${called}, flag ${flag.id}`} />
      )}
    </li>
  );
}

function hrefOf({ subject, thread, commentId, called }: OwnFlagView): string | null {
  if (subject.kind === "person") return called && personPath(called);
  if (!thread) return null;
  return commentId ? commentPath(commentId) : threadPath(thread);
}
