import { isDeepStrictEqual } from "node:util";
import type { RichText } from "@/lib/rich-text/document";
import { plainTextOf } from "@/lib/rich-text/plain-text";
import { replaced, takenOut } from "@/lib/rich-text/take-out";

export interface Version {
  readonly title: string | null;
  readonly body: RichText;
  readonly bodyText: string;
}

export interface Redacted<What> {
  readonly was: What;
  readonly left: What;
}

const LONGEST_TITLE = 300;

export function versionOf(stored: { title: string | null; body: unknown; bodyText: string }): Version {
  return { title: stored.title, body: stored.body as RichText, bodyText: stored.bodyText };
}

export function redactedVersion(was: Version, words: RegExp): Redacted<Version>[] {
  const body = takenOut(was.body, words);
  const title = was.title === null ? null : replaced(was.title, words).slice(0, LONGEST_TITLE);
  if (title === was.title && isDeepStrictEqual(body, was.body)) return [];
  return [{ was, left: { title, body, bodyText: plainTextOf(body) } }];
}

export function redactedNote<Note extends { note: string }>(was: Note, words: RegExp): Redacted<Note>[] {
  const note = replaced(was.note, words);
  return note === was.note ? [] : [{ was, left: { ...was, note } }];
}

export function changeOf(
  version: Version,
  changes: readonly Redacted<Version>[],
  to: keyof Redacted<Version>,
): Version | undefined {
  const from = to === "left" ? "was" : "left";
  return changes.find((change) => isDeepStrictEqual(change[from], version))?.[to];
}
