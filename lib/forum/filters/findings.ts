/** Stored in flags: never rename one. */
export type CheckName =
  | "first_link"
  | "many_links"
  | "typed_fast"
  | "same_text"
  | "spam_shape"
  | "word_rule"
  | "learnt"
  | "akismet";

export interface Finding {
  readonly check: CheckName;
  readonly because: string;
  readonly words?: readonly string[];
  readonly hold: boolean;
}

export const holds = (findings: readonly Finding[]): boolean => findings.some(({ hold }) => hold);

export const onlyFlagged = (findings: readonly Finding[]): Finding[] =>
  findings.map((finding) => ({ ...finding, hold: false }));

export const sentencesOf = (findings: readonly Finding[]): string =>
  findings.map(({ because }) => because).join(" ");
