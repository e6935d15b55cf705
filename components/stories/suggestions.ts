import type { RecognisedStory } from "@/lib/actions/recognise";
import { type DistanceUnit, weeklyDistances } from "@/lib/words/distances";
import type { ChoosableTag } from "../tags/tag-choice";
import { partialDateWords } from "./record-sentences";
import { ages, effects, milestoneNames, outcomes, sides } from "./record-words";

/** An answer of the form that the words of a story seem to give. */
export interface Suggestion {
  readonly key: string;
  readonly words: string;
  readonly quote: string;
  /** The fields and what they get; the number of a treatment's row is not known before. */
  readonly answers: readonly { readonly name: string; readonly value: string }[];
}

/** In the name of a treatment's field, for the number of the first row that is free. */
export const FREE_ROW = "recovery.treatments.?";

const LONGEST_QUOTE = 90;

export function suggestionsOf(
  { fields, treatments }: RecognisedStory,
  tags: readonly ChoosableTag[],
  unit: DistanceUnit,
): Suggestion[] {
  return [
    ...fields.map(({ field, value, quote }) => ({
      key: `${field}=${value}`,
      words: fieldWords(field, value, unit),
      quote: shortened(quote),
      answers: [{ name: `recovery.${field}`, value }],
    })),
    ...treatments.flatMap(({ tag, effect, quote }) => {
      const name = tags.find(({ slug }) => slug === tag)?.name;
      if (!name) return [];
      return {
        key: `treatment=${tag}`,
        words: effect ? `${name}: ${effects[effect].toLowerCase()}` : name,
        quote: shortened(quote),
        answers: [
          { name: `${FREE_ROW}.tag`, value: tag },
          ...(effect ? [{ name: `${FREE_ROW}.effect`, value: effect }] : []),
        ],
      };
    }),
  ];
}

function fieldWords(field: string, value: string, unit: DistanceUnit): string {
  const wordsOf: Readonly<Record<string, () => string>> = {
    onsetOn: () => `Began: ${partialDateWords(value)}`,
    outcomeOn: () => `Where you are now, since: ${partialDateWords(value)}`,
    outcome: () => `Where you are now: ${named(outcomes, value).toLowerCase()}`,
    side: () => `Side: ${named(sides, value).toLowerCase()}`,
    ageBand: () => `Your age then: ${named(ages, value).toLowerCase()}`,
    surgery: () => (value === "yes" ? "Surgery" : "No surgery"),
    weeklyDistanceBefore: () =>
      `Weekly distance before: ${named(weeklyDistances[unit], value).toLowerCase()}`,
  };
  const milestone =
    field.startsWith("milestones.") && named(milestoneNames, field.slice("milestones.".length));
  return milestone ? `${milestone}: ${partialDateWords(value)}` : (wordsOf[field]?.() ?? "");
}

const named = (names: Readonly<Record<string, string>>, value: string) => names[value] ?? "";

function shortened(quote: string): string {
  return quote.length > LONGEST_QUOTE ? `${quote.slice(0, LONGEST_QUOTE).trimEnd()}…` : quote;
}
