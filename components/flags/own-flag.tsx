import type { OwnFlagView } from "@/db/flags/reads";
import { flaggedPath } from "@/lib/urls";
import { Moment } from "../ui/moment";
import { reasonLabel } from "./reasons";
import { WithdrawFlagForm } from "./withdraw-flag-form";

type Props = {
  flag: OwnFlagView;
  cameOf: string;
  /** Null if the target is not public. */
  back: string | null;
};

export function OwnFlag({ flag, cameOf, back }: Props) {
  return (
    <section className="panel own-flag">
      <p>
        <b>{reasonLabel(flag.reason)}</b>, <Moment at={flag.createdAt} />
      </p>
      {flag.note && <blockquote dir="auto">{flag.note}</blockquote>}
      <p>{back === null && !flag.settled ? "Hidden until a moderator has looked." : cameOf}</p>
      <div className="acts">
        {!flag.settled && <WithdrawFlagForm about={`${flag.subject.kind}:${flag.subject.id}`} />}
        {back && (
          <a className="btn" href={back}>
            Go back
          </a>
        )}
        <a className="btn" href={flaggedPath}>
          Your flags
        </a>
      </div>
    </section>
  );
}
