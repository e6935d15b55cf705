import type { TagAlias } from "@/lib/forum/content/tags/in-text";
import { isBefore, type PartialDate } from "@/lib/words/partial-dates";
import { ageIn, distanceIn, type Fact, sideIn, surgeryIn } from "./facts";
import type { FindDates } from "./found-dates";
import { happeningsIn } from "./happened";
import { outcomeIn } from "./outcome";
import { isAboutOthers, sentencesIn } from "./sentences";
import { beganBefore, ranAfter } from "./spans";
import { type Tried, treatmentsIn } from "./treatments";
import { type Resolved, withYears } from "./years";

/** What the words of a story seem to say, for its writer to confirm: a field of the form and its value. */
export interface Recognised {
  /** Without "recovery.". */
  readonly field: string;
  readonly value: string;
  readonly quote: string;
}

export interface RecognisedStory {
  readonly fields: readonly Recognised[];
  readonly treatments: readonly Tried[];
}

interface Known {
  readonly today: PartialDate;
  /** Of treatments only, longest first. */
  readonly aliases: readonly TagAlias[];
  readonly find: FindDates;
}

const MILESTONES = ["walking", "first_run", "thirty_minutes", "full_training", "race"] as const;
const MAX_TREATMENTS = 6;

/**
 * Reads the first 8,000 characters, sentence by sentence, so that no text takes long. What the text says in two ways is
 * left out: a wrong suggestion costs more than a missing one.
 */
export function recogniseStory(text: string, { today, aliases, find }: Known): RecognisedStory {
  const sentences = sentencesIn(text).filter((sentence) => !isAboutOthers(sentence));
  const happened = withYears(happeningsIn(sentences, find, today), today);
  const onset = dated(happened, "onset") ?? beganBefore(sentences, today);
  const possible = (fact: Fact<PartialDate> | null) =>
    fact && !isBefore(today, fact.value) && !(onset && isBefore(fact.value, onset.value)) ? fact : null;
  const outcome = outcomeIn(sentences);
  const milestones = MILESTONES.map((kind) => {
    const later = kind === "first_run" && onset ? ranAfter(sentences, onset.value) : null;
    return [`milestones.${kind}`, possible(dated(happened, kind) ?? later)] as const;
  });
  const outcomeOn =
    outcome?.value === "stopped" || outcome?.value === "running" ? dated(happened, outcome.value) : null;
  const fields: (readonly [string, Fact<string> | null])[] = [
    ["onsetOn", onset],
    ["side", sideIn(sentences)],
    ["weeklyDistanceBefore", distanceIn(sentences)],
    ["ageBand", ageIn(sentences)],
    ["surgery", surgeryIn(sentences)],
    ...milestones,
    ["outcome", outcome],
    ["outcomeOn", possible(outcomeOn)],
  ];
  return {
    fields: fields.flatMap(([field, fact]) => (fact ? [{ field, ...fact }] : [])),
    treatments: treatmentsIn(sentences, aliases).slice(0, MAX_TREATMENTS),
  };
}

function dated(happened: readonly Resolved[], what: Resolved["what"]): Fact<PartialDate> | null {
  const first = happened.find((each) => each.what === what);
  return first ? { value: first.on, quote: first.quote } : null;
}
