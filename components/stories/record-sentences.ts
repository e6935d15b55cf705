import type { Setback, StoryUpdate, Treatment } from "@/db/stories/reads";
import { counted } from "@/lib/words/counts";
import { dayOf, monthOf } from "@/lib/words/dates";
import { hasDay } from "@/lib/words/partial-dates";
import { causes, effects, ends } from "./record-words";

/** "14 Mar 2026", or "March 2026" if the day is not known. */
export function partialDateWords(date: string): string {
  return hasDay(date) ? dayOf(new Date(`${date}T00:00:00Z`)) : monthOf(new Date(`${date}-01T00:00:00Z`));
}

export function setbackWords({ cause }: Pick<Setback, "cause">): string {
  return cause ? `Setback: ${causes[cause].toLowerCase()}` : "Setback";
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
  const said = [effect && effects[effect], endedBecause && `ended: ${ends[endedBecause].toLowerCase()}`];
  return said.filter(Boolean).join(", ");
}

export function painWords({ painDuring, painNextMorning }: StoryUpdate): string | null {
  if (painDuring === null && painNextMorning === null) return null;
  if (painNextMorning === null) return `Pain ${painDuring} out of 10`;
  if (painDuring === null) return `Pain ${painNextMorning} out of 10 the next morning`;
  return `Pain ${painDuring} out of 10, ${painNextMorning} the next morning`;
}
