import type { TimeOut } from "@/db/stories/lists";
import type { TagRow } from "@/db/tags/reads";
import { type StoryFilterWords, storiesPath } from "@/lib/urls";
import { outcomes } from "./record-words";

export type FilterTag = Pick<TagRow, "slug" | "name" | "group">;

const timesOut: Readonly<Record<TimeOut, string>> = {
  under_3_months: "Under 3 months",
  "3_to_6_months": "3 to 6 months",
  "6_to_12_months": "6 to 12 months",
  over_a_year: "Over a year",
};

interface Filter {
  readonly name: keyof StoryFilterWords;
  readonly label: string;
  /** What no choice means. */
  readonly every: string;
  readonly choices: readonly (readonly [word: string, name: string])[];
  /** The choice in a sentence or a chip, where its name alone says too little. */
  shown(name: string): string;
}

const asWords = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([value, name]) => [value.replaceAll("_", "-"), name] as const);

const tagsOf = (tags: readonly FilterTag[], group: FilterTag["group"]) =>
  tags.filter((tag) => tag.group === group).map(({ slug, name }) => [slug, name] as const);

/** In the order of the address. */
export function storyFilters(tags: readonly FilterTag[]): Filter[] {
  return [
    {
      name: "injury",
      label: "Injury",
      every: "Every injury",
      choices: tagsOf(tags, "injury"),
      shown: String,
    },
    {
      name: "outcome",
      label: "Where the writer is now",
      every: "Any",
      choices: asWords(outcomes),
      shown: String,
    },
    {
      name: "timeOut",
      label: "Time out",
      every: "Any",
      choices: asWords(timesOut),
      shown: (name) => `Out ${name.toLowerCase()}`,
    },
    {
      name: "treatment",
      label: "Tried",
      every: "Any",
      choices: tagsOf(tags, "treatment"),
      shown: (name) => `Tried: ${name}`,
    },
    {
      name: "surgery",
      label: "Surgery",
      every: "With or without",
      choices: [
        ["surgery", "With surgery"],
        ["no-surgery", "Without surgery"],
      ],
      shown: String,
    },
  ];
}

export interface ChosenFilter {
  readonly name: keyof StoryFilterWords;
  readonly words: string;
  /** The list without this filter. */
  readonly without: string;
}

export function chosenFilters(chosen: StoryFilterWords, tags: readonly FilterTag[]): ChosenFilter[] {
  return storyFilters(tags).flatMap(({ name, choices, shown }) => {
    const found = choices.find(([word]) => word === chosen[name]);
    const without = storiesPath({ ...chosen, [name]: undefined });
    return found ? [{ name, words: shown(found[1]), without }] : [];
  });
}
