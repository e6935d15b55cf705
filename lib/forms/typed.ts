/** What somebody typed, by the names of the fields; a name that stands several times has a list. */
export type Typed = Record<string, string | string[]>;

/** The hidden field whose value tells one opening of a form from another. */
export const SUBMISSION_FIELD = "submission";

/** The hidden field that names the draft a form is kept as (lib/forum/content/drafts/places.ts). */
export const DRAFT_FIELD = "draft";

/** The hidden field in which the rich editor sends its document as JSON, in place of the plain text of `body`. */
export const DOCUMENT_FIELD = "document";

/** What every refusal of an unread form says; by it a page knows such a sentence. */
export const DRAFTS_KEPT = "drafts saved before are kept";

export function one(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? "";
}

export function all(value: string | string[] | undefined): string[] {
  return value === undefined ? [] : [value].flat();
}
