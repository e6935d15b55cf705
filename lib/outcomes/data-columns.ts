import { distanceWords } from "../words/distances";

/** Where the weekly distances are split (lib/outcomes/records.ts). */
const MIDDLE_METRES = 40_000;

export const DATA_COLUMNS = [
  "injury",
  "data",
  "released",
  "table",
  "milestone",
  "split",
  "group",
  "week",
  "item",
  "measure",
  "value",
  "lower",
  "upper",
] as const;
export type DataColumn = (typeof DATA_COLUMNS)[number];
export type DataRow = Partial<Readonly<Record<DataColumn, string | number | null>>>;

/** The words of each column that has few. What they mean is in the dictionary. */
export const DATA_WORDS = {
  data: {
    runners: "Runners who let this forum count their recovery.",
    sample: "Sample data: invented stories, which come with a new forum and say nothing about runners.",
  },
  table: {
    about: "What holds for the whole file.",
    curve: "How long runners took to a milestone.",
    treatments: "What runners tried, and what they say it did.",
    setbacks: "How far runners had come when they had a setback.",
  },
  milestone: {
    first_run: "The first run after the injury.",
    thirty_minutes: "Thirty minutes of running without pain.",
    full_training: "Training as before the injury.",
  },
  split: {
    weekly_distance: "By how far the runner ran each week before the injury.",
    age: "By the age of the runner.",
  },
  group: {
    under_40_km: `Less than ${distanceWords(MIDDLE_METRES)} a week before the injury.`,
    "40_km_and_more": `${distanceWords(MIDDLE_METRES)} a week or more before the injury.`,
    under_40_years: "Younger than 40.",
    "40_years_and_over": "40 or older.",
  },
  measure: {
    licence: "What you may do with this file.",
    who: "Which runners these figures are about.",
    withheld:
      "“yes” if a runner has left the figures since the last release. The next release brings them back.",
    runners: "How many runners are counted.",
    open: "How many of these runners have neither reached the milestone nor stopped running.",
    told_afterwards: "How many runners wrote their story only after the milestone, and are in no curve.",
    start_week:
      "The week after the injury in which the curve begins: the curve counts runners who were still hurt then.",
    end_week: "The week in which the curve ends, because fewer than 11 runners can be followed longer.",
    reached_percent: "How many percent had reached the milestone by the end of the week.",
    followed: "How many runners could still be followed at the end of the week.",
    stopped_percent: "How many percent had stopped running by the end of the curve.",
    median_week: "The week by which half had reached the milestone.",
    chance_percent: "How often chance alone makes two groups differ this much (log-rank test).",
    from_week: "The week by which half of the runners who tried the treatment had begun it.",
    helped: "How many say that the treatment helped.",
    no_effect: "How many say that it did nothing.",
    made_it_worse: "How many say that it made the injury worse.",
    cannot_tell: "How many cannot tell.",
    helped_percent: "How many percent of the runners who tried the treatment say that it helped.",
    cost_weeks: "How many weeks the setback cost: the median and the quartiles.",
  },
} as const satisfies Partial<Record<DataColumn, Readonly<Record<string, string>>>>;

export const COLUMN_MEANINGS: Readonly<Record<DataColumn, string>> = {
  injury: "The injury, as in the address of its page.",
  data: "Which runners the figures are about.",
  released: "The day on which these figures were published. Figures change only with a release.",
  table: "Which table the row belongs to.",
  milestone: "The milestone of a curve.",
  split: "How runners are put in two groups; empty for all runners.",
  group: "Which of the two groups; empty for all runners.",
  week: "The week since the injury began.",
  item: "The treatment, as in the address of its page, or how far a runner had come when a setback happened.",
  measure: "What the value is.",
  value: "The value. Numbers of fewer than 11 runners are left out, and so is what would show them.",
  lower: "The lower end of the 95 % range, or the lower quartile.",
  upper: "The upper end of the 95 % range, or the upper quartile.",
};

/** One row for each column, and for each of its words. */
export function dictionaryRows(): { column: string; word: string; meaning: string }[] {
  return DATA_COLUMNS.flatMap((column) => {
    const words: Partial<Record<DataColumn, Readonly<Record<string, string>>>> = DATA_WORDS;
    return [
      { column, word: "", meaning: COLUMN_MEANINGS[column] },
      ...Object.entries(words[column] ?? {}).map(([word, meaning]) => ({ column, word, meaning })),
    ];
  });
}
