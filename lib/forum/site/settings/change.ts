import { createHash } from "node:crypto";
import { findSettings, hasSettingPicture, type SettingChangeRow } from "@/db/site/settings";
import type { Tx } from "@/db/transaction";
import { DomainError } from "@/lib/errors";
import { readStored, readTyped, wordsOf } from "@/lib/forum-settings/check";
import { SETTINGS, type SettingName, type SettingValue } from "@/lib/forum-settings/table";

/** Long texts are compared by this, so that a form need not carry them twice. */
export const fingerprint = (value: string) => createHash("sha256").update(value).digest("base64url");

export interface TypedChange {
  readonly name: SettingName;
  readonly typed: string;
  readonly was: string;
}

export interface ReadChange extends TypedChange {
  readonly problem?: string | undefined;
  /** What is stored; null for the default. */
  readonly from: unknown;
  readonly to: SettingValue | null;
}

export function changeOf({ name, typed }: TypedChange, stored: ReadonlyMap<string, unknown>) {
  const { value, problem } = readTyped(name, typed);
  const to = value === undefined || value === SETTINGS[name].usual ? null : value;
  return { problem, from: stored.get(name) ?? null, to };
}

/** What applies now: the default in place of a stored value that is not valid. */
export function valueNow(name: SettingName, stored: unknown): SettingValue {
  return (stored === null ? undefined : readStored(name, stored).value) ?? SETTINGS[name].usual;
}

/** What a form that shows the setting says that it began with. */
export function textNow(name: SettingName, stored: unknown): string {
  const value = String(valueNow(name, stored));
  return SETTINGS[name].type === "document" ? fingerprint(value) : value;
}

export function changedMeanwhile({ name, from }: ReadChange, last: SettingChangeRow | undefined): string {
  const who = last?.by ? (last.by.name ?? last.by.handle) : "Somebody";
  const now = wordsOf(name, valueNow(name, from));
  return `${who} changed “${SETTINGS[name].label}” to “${now}” after you opened this page. What you entered is kept. Save again to replace it.`;
}

/** Settings that only make sense together. */
export async function requireSensible(tx: Tx, read: readonly ReadChange[]): Promise<void> {
  await requirePicture(tx, read);
  const days = ["bannerFrom", "bannerUntil"] as const;
  if (!read.some(({ name }) => days.some((day) => day === name))) return;
  const stored = await findSettings(tx, days);
  for (const { name, to } of read) stored.set(name, to);
  const [from, until] = days.map((day) => textNow(day, stored.get(day) ?? null));
  if (!from || !until || from <= until) return;
  const message = "The last day of the banner is before its first day.";
  throw new DomainError("invalid", message, { fields: { bannerUntil: message } });
}

async function requirePicture(tx: Tx, read: readonly ReadChange[]): Promise<void> {
  for (const { name, to } of read) {
    if (SETTINGS[name].type !== "picture" || to === null || (await hasSettingPicture(tx, String(to))))
      continue;
    const message = "This picture is not here. Choose a picture and upload it.";
    throw new DomainError("invalid", message, { fields: { [name]: message } });
  }
}
