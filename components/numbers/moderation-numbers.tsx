import type { ForumNumbers, Wait } from "@/lib/forum/site/numbers/read";
import { MIN_RUNNERS } from "@/lib/outcomes/small-cells";
import { doneWithin } from "@/lib/statistics/survival";
import { logPath } from "@/lib/urls";
import { amount, counted } from "@/lib/words/counts";
import { SHOWN_WEEKS, WAIT_WEEKS } from "@/lib/words/shown-weeks";
import { hoursInWords, percentOf } from "./hours-words";
import { NumberPart } from "./number-part";

/** Without a line: who was reported knows their own step of it. */
export function ModerationNumbers({ numbers: { decision, appeals } }: { numbers: ForumNumbers }) {
  return (
    <NumberPart
      id="moderation"
      title="How moderators decide"
      how={
        <>
          {`Cases that were opened in the last ${WAIT_WEEKS} weeks, by a report or a filter, until a moderator decided. An open case counts as open for as long as it has been open. With fewer than ${MIN_RUNNERS} decided cases we show no time. Appeals are those of the last ${SHOWN_WEEKS} weeks; `}
          <a href={logPath()}>the public log</a> has each decision.
        </>
      }
    >
      <p className="number-lead">{decisionLead(decision)}</p>
      <p className="number-lead">{appealsLead(appeals)}</p>
    </NumberPart>
  );
}

export function decisionLead(wait: Wait): string {
  if (wait.done < MIN_RUNNERS) return "Too few cases were decided to say how long decisions take.";
  const { value } = wait.median;
  const day = `${percentOf(doneWithin(wait, 24).share)} of 100 within a day`;
  return value === null
    ? `Moderators decide ${day}; half of all cases are still open.`
    : `Moderators decide half of all cases within ${hoursInWords(value)}, and ${day}.`;
}

export function appealsLead({ decided, granted }: ForumNumbers["appeals"]): string {
  if (decided === 0) return "No appeal was decided.";
  return `${counted(decided, "appeal was", "appeals were")} decided; another moderator agreed with ${amount(granted)} of them and undid the decision.`;
}
