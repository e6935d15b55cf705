import type { Recovery, Setback, StoryUpdate, Treatment } from "@/db/stories/reads";
import { counted } from "@/lib/words/counts";
import { calendarDayOf, calendarMonthOf } from "@/lib/words/dates";
import { hasDay } from "@/lib/words/partial-dates";
import { causes, effects, ends, outcomes } from "./record-words";

/** "14 Mar 2026", or "March 2026" if the day is not known. */
export function partialDateWords(date: string): string {
  return hasDay(date)
    ? calendarDayOf(new Date(`${date}T00:00:00Z`))
    : calendarMonthOf(new Date(`${date}-01T00:00:00Z`));
}

type Outcome = Pick<Recovery, "outcome" | "outcomeOn" | "outcomeOnIsWhenTold"> & {
  milestones: readonly Pick<Recovery["milestones"][number], "kind" | "reachedOn">[];
};

/** "Running again since May 2026", or "as of" the day on which the runner said so, if nothing says since when. */
export function outcomeWords(record: Outcome): string | null {
  const { outcome, outcomeOn, outcomeOnIsWhenTold, milestones } = record;
  if (!outcome) return null;
  if (!outcomeOn) return outcomes[outcome];
  const date = partialDateWords(outcomeOn);
  const runs = outcome === "running" || outcome === "running_with_limits";
  const beganThen = runs && milestones.some((one) => one.kind === "first_run" && one.reachedOn === outcomeOn);
  if (outcomeOnIsWhenTold && !beganThen) return `${outcomes[outcome]}, as of ${date}`;
  return outcome === "running" ? `${outcomes[outcome]} since ${date}` : `${outcomes[outcome]}, since ${date}`;
}

export function setbackWords({ cause }: Pick<Setback, "cause">): string {
  return cause ? `Setback: ${withinSentence(causes[cause])}` : "Setback";
}

export function costWords({ costDays }: Pick<Setback, "costDays">): string | null {
  if (costDays === null) return null;
  return costDays < 7 ? "Cost no week" : `Cost ${counted(Math.round(costDays / 7), "week", "weeks")}`;
}

export function periodWords({ beganOn, endedOn }: Pick<Treatment, "beganOn" | "endedOn">): string | null {
  if (!beganOn) return endedOn && `until ${partialDateWords(endedOn)}`;
  if (!endedOn) return `since ${partialDateWords(beganOn)}`;
  const [from, until] = [partialDateWords(beganOn), partialDateWords(endedOn)];
  return from === until ? from : `${from} to ${until}`;
}

export function effectWords({ effect, endedBecause }: Pick<Treatment, "effect" | "endedBecause">): string {
  const said = [effect && effects[effect], endedBecause && `ended: ${withinSentence(ends[endedBecause])}`];
  return said.filter(Boolean).join(", ");
}

export function painWords({ painDuring, painNextMorning }: StoryUpdate): string | null {
  if (painDuring === null && painNextMorning === null) return null;
  if (painNextMorning === null) return `Pain ${painDuring} out of 10`;
  if (painDuring === null) return `Pain ${painNextMorning} out of 10 the next morning`;
  return `Pain ${painDuring} out of 10, ${painNextMorning} the next morning`;
}

/** The word "I" keeps its capital. */
export const withinSentence = (label: string) =>
  /^I\b/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
