/** What can make a filter speak up; the names stay as they are, for flags keep them. */
export type CheckName =
  | "first_link"
  | "many_links"
  | "typed_fast"
  | "same_text"
  | "spam_shape"
  | "word_rule"
  | "learnt"
  | "akismet";

/**
 * One thing that a filter found in a text, in a sentence that the writer and moderators read, with the words that made it
 * think so. `hold` where the text waits for a look, else it is only flagged.
 */
export interface Finding {
  readonly check: CheckName;
  readonly because: string;
  readonly words?: readonly string[];
  readonly hold: boolean;
}

export const holds = (findings: readonly Finding[]): boolean => findings.some(({ hold }) => hold);

/** The same findings where nothing may be held: they are for moderators to see. */
export const onlyFlagged = (findings: readonly Finding[]): Finding[] =>
  findings.map((finding) => ({ ...finding, hold: false }));

/** What a flag says of them, for those who read no list. */
export const sentencesOf = (findings: readonly Finding[]): string =>
  findings.map(({ because }) => because).join(" ");
