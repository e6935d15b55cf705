import { AlarmClock, BadgeCheck, CalendarX2, MessageCircleQuestionMark, Scale } from "lucide";
import type { NotificationRow } from "@/db/notifications/reads";
import { openingOf } from "@/lib/rich-text/opening";
import { Avatar } from "../people/avatar";
import { RoleMark } from "../people/role-mark";
import { Icon } from "../ui/icon";
import { Ago } from "./ago";
import type { InboxLine } from "./group-notifications";
import { countOf, didOf, kindNameOf, titleOf, whereOf, whoOf } from "./words";

const OPENING = 220;
const FACES = 3;

/** Links to the oldest notification of the line, where reading begins. */
export function Line({ line, now }: { line: InboxLine; now: Date }) {
  const { latest, first, count, writers } = line;
  const { note, text, seen } = latest;
  const [only] = writers;
  return (
    <li className={seen ? undefined : "fresh"}>
      <div className="faces" aria-hidden>
        {note ? (
          <Sign of={latest} />
        ) : (
          writers.slice(0, FACES).map((one) => <Avatar key={one?.handle ?? ""} of={one} />)
        )}
      </div>
      <div className="says">
        <p className="did">
          {!seen && <span className="fresh-mark">New</span>}{" "}
          {note ? (
            <b>{note}</b>
          ) : (
            <span>
              <b>{whoOf(line)}</b>
              {writers.length === 1 && only && <RoleMark of={only} />} {didOf(line)}
            </span>
          )}
        </p>
        <h3>
          <a href={whereOf(first)}>{titleOf(latest)}</a>
        </h3>
        {text && (
          <p className="opening" dir="auto">
            {openingOf(text, OPENING)}
          </p>
        )}
        <p className="meta">
          <span className="kind">{kindNameOf(latest)}</span>
          {count > 1 && <span>{countOf(line)}</span>}
          <Ago at={latest.createdAt} now={now} />
        </p>
      </div>
    </li>
  );
}

function Sign({ of: { kind, scheduledId } }: { of: NotificationRow }) {
  const icon = scheduledId ? CalendarX2 : iconOf(kind);
  return (
    <span className="av sign">
      <Icon of={icon} />
    </span>
  );
}

function iconOf(kind: NotificationRow["kind"]) {
  return (
    { decision: Scale, answer: MessageCircleQuestionMark, reminder: AlarmClock }[String(kind)] ?? BadgeCheck
  );
}
