import type { WriterRecord as Record } from "@/db/people/trust";
import { decidePath, personPath, writeToPath } from "@/lib/urls";
import { counted } from "@/lib/words/counts";
import { dayOf } from "@/lib/words/dates";
import { Avatar } from "../people/avatar";
import { nameOf } from "../people/name-of";
import { RoleMark } from "../people/role-mark";
import { DecisionLines } from "./decision-lines";
import type { WordedLine } from "./kinds";

type Props = {
  record: Record;
  step: string;
  /** Only moderators learn who asked. */
  anonymous: boolean;
  decisions: readonly WordedLine[];
  itself: boolean;
  caseId: number | null;
  now: Date;
};

export function WriterRecord({ record, step, anonymous, decisions, itself, caseId, now }: Props) {
  const { upheld, refused } = record;
  return (
    <section aria-labelledby="record-head">
      <h2 id="record-head">{itself ? "The member" : "The writer"}</h2>
      <p className="meta">
        <Avatar of={record} />
        <a href={personPath(record.handle)} dir="auto">
          {nameOf(record)}
        </a>
        <RoleMark of={record} />
      </p>
      {anonymous && (
        <p className="hint">Posted anonymously. Only moderators and admins can see who wrote it.</p>
      )}
      <ul className="writer-record">
        <li>{`Joined ${dayOf(record.joinedAt)}, active on ${counted(record.daysHere, "day", "days")}`}</li>
        {step && <li>{`Trust: ${step}`}</li>}
        <li>{`${counted(record.threads, "thread", "threads")}, ${counted(record.comments, "reply", "replies")}`}</li>
        <li>
          {upheld + refused === 0
            ? "No decided flags on their posts"
            : `Flags on their posts: ${upheld} upheld, ${refused} refused`}
        </li>
        <Sanctions of={record} now={now} />
      </ul>
      {!itself && (
        <>
          <DecisionLines decisions={decisions} now={now} none="No earlier decisions about this member." />
          <p>
            <a className="btn" href={decidePath({ kind: "person", id: record.id }, { from: caseId })}>
              Decide about the account
            </a>
          </p>
        </>
      )}
      {!record.guest && (
        <p>
          <a className="btn" href={writeToPath(record.id)}>
            Message this member
          </a>
        </p>
      )}
    </section>
  );
}

/** A limit or suspension without an end is stored with a later year than this. */
const NO_END = 9000;

function Sanctions({ of: { limitedUntil, silencedUntil, suspendedUntil }, now }: { of: Record; now: Date }) {
  const lasting: [what: string, until: Date | null, endless: string][] = [
    ["Limited", limitedUntil, "without an end"],
    ["Silenced", silencedUntil, "until a moderator has looked"],
    ["Suspended", suspendedUntil, "without an end"],
  ];
  return lasting.map(([what, until, endless]) =>
    until && until > now ? (
      <li key={what}>
        <b>{what}</b> {until.getUTCFullYear() > NO_END ? endless : `until ${dayOf(until)}`}
      </li>
    ) : null,
  );
}
