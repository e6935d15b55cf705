import { storable } from "@/lib/text/storable";

export type Typed = Record<string, string | string[]>;

export const SUBMISSION_FIELD = "submission";

export const DRAFT_FIELD = "draft";

/** The hidden field with the editor's document as JSON, which replaces the plain text of `body`. */
export const DOCUMENT_FIELD = "document";

/** Part of every refusal of an unread form; pages recognize the sentence by it. */
export const DRAFTS_KEPT = "drafts you saved before are kept";

export function one(value: string | string[] | undefined): string {
  return storable((Array.isArray(value) ? value[0] : value) ?? "");
}

export function all(value: string | string[] | undefined): string[] {
  return value === undefined ? [] : [value].flat().map(storable);
}
