import { type Fields, printOf } from "./fields";

export interface LocalDraft {
  readonly fields: Fields;
  /** The version of the server's copy that this one is based on; 0 without one. */
  readonly version: number;
  readonly saved: boolean;
  /** Fingerprint of what was last sent, whether or not an answer arrived. */
  readonly sent: string;
  /** Sent again after a crash, the same key is the same submission. */
  readonly submission: string;
  readonly at: number;
}

export interface DeviceDraft {
  readonly place: string;
  readonly fields: Fields;
  readonly at: number;
  /** The writer's account has the same text. */
  readonly inAccount: boolean;
}

export interface SecondDraft {
  readonly key: string;
  readonly place: string;
  readonly fields: Fields;
  readonly at: number;
}

const DRAFT = "comeback-draft";
const SECOND = "comeback-second-draft";
/** When drafts were last removed from this device, in milliseconds. */
const REMOVED = "comeback-drafts-removed";

/** By writer, so that another person in the same browser never sees the draft. */
const keyOf = (writer: string | null, place: string) => `${DRAFT} ${(writer ?? "").toLowerCase()} ${place}`;
const secondsOf = (writer: string | null) => `${SECOND} ${(writer ?? "").toLowerCase()} `;

export function readLocal(writer: string | null, place: string): LocalDraft | null {
  return read<LocalDraft>(keyOf(writer, place));
}

/** @returns whether the browser had room for it. */
export function writeLocal(writer: string | null, place: string, draft: LocalDraft): boolean {
  return write(keyOf(writer, place), draft);
}

export function removeLocal(writer: string | null, place: string): void {
  attempt(() => localStorage.removeItem(keyOf(writer, place)));
}

/** Moves what was typed before signing in to the member, once. */
export function takeOverVisitors(writer: string, place: string): LocalDraft | null {
  const visitors = readLocal(null, place);
  if (visitors && writeLocal(writer, place, visitors)) removeLocal(null, place);
  return visitors;
}

/** Keeps drafts findable after a handle changed. Never overwrites a draft. */
export function moveLocalDrafts(from: string, to: string): void {
  for (const key of keysUnder(keyOf(from, ""))) {
    const place = key.slice(keyOf(from, "").length);
    const draft = readLocal(from, place);
    const moved =
      draft &&
      (readLocal(to, place) ? keepSecond(to, place, draft.fields, draft.at) : writeLocal(to, place, draft));
    if (moved) removeLocal(from, place);
  }
  for (const { key, place, fields, at } of listSeconds(from))
    if (keepSecond(to, place, fields, at)) removeSecond(key);
}

/** What the member typed in this browser, also before signing in; newest first. */
export function listOnDevice(member: string | null): DeviceDraft[] {
  return writersOf(member)
    .flatMap((writer) => [
      ...listLocal(writer),
      ...listSeconds(writer).map(({ place, fields, at }) => ({ place, fields, at, inAccount: false })),
    ])
    .sort((a, b) => b.at - a.at);
}

export function removeFromDevice(member: string): void {
  const keys = writersOf(member).flatMap((writer) => [
    ...keysUnder(keyOf(writer, "")),
    ...keysUnder(secondsOf(writer)),
  ]);
  for (const key of keys) attempt(() => localStorage.removeItem(key));
  attempt(() => localStorage.setItem(REMOVED, String(Date.now())));
}

/** A form that was opened before must not save its text again, for example when its tab is closed. */
export function areRemovedSince(moment: number): boolean {
  return (attempt(() => Number(localStorage.getItem(REMOVED))) ?? 0) > moment;
}

/** After signing in, a member also gets what was typed here before. */
const writersOf = (member: string | null) => (member === null ? [null] : [member, null]);

function listLocal(writer: string | null): DeviceDraft[] {
  const beginning = keyOf(writer, "");
  return keysUnder(beginning).flatMap((key) => {
    const draft = read<LocalDraft>(key);
    if (!draft) return [];
    const { fields, at, saved } = draft;
    return [{ place: key.slice(beginning.length), fields, at, inAccount: saved }];
  });
}

export function keepSecond(writer: string | null, place: string, fields: Fields, at: number): boolean {
  return write(secondKey(writer, place, fields), { place, fields, at });
}

export function secondKey(writer: string | null, place: string, fields: Fields): string {
  return `${secondsOf(writer)}${place} ${printOf(fields)}`;
}

export function listSeconds(writer: string | null): SecondDraft[] {
  return keysUnder(secondsOf(writer))
    .flatMap((key) => {
      const found = read<Omit<SecondDraft, "key">>(key);
      return found ? [{ ...found, key }] : [];
    })
    .sort((a, b) => b.at - a.at);
}

export function removeSecond(key: string): void {
  attempt(() => localStorage.removeItem(key));
}

function keysUnder(beginning: string): string[] {
  return (attempt(() => Object.keys(localStorage)) ?? []).filter((key) => key.startsWith(beginning));
}

function read<Value>(key: string): Value | null {
  return attempt(() => JSON.parse(localStorage.getItem(key) ?? "null") as Value | null) ?? null;
}

function write(key: string, value: object): boolean {
  return attempt(() => localStorage.setItem(key, JSON.stringify(value)) ?? true) ?? false;
}

/** Browsers may forbid storage or have no room: writing must go on. */
function attempt<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
