import { desc, eq, inArray, lt, sql } from "drizzle-orm";
import { type Database, database } from "../client";
import { type PersonRef, refOrNull } from "../people/person-ref";
import { people } from "../people/schema";
import { settingChanges, settingPictures, settings } from "./schema";

type From = Pick<Database, "select">;

export interface SettingRow {
  readonly name: string;
  readonly value: unknown;
}

/** Only settings that differ from the default. */
export function listSettings(from: From = database()): Promise<SettingRow[]> {
  return from.select({ name: settings.name, value: settings.value }).from(settings);
}

export async function findSettings(tx: From, names: readonly string[]): Promise<Map<string, unknown>> {
  const rows = await tx
    .select({ name: settings.name, value: settings.value })
    .from(settings)
    .where(inArray(settings.name, [...names]));
  return new Map(rows.map(({ name, value }) => [name, value]));
}

/** Null values are the default; without a person, the change was made by a command or by somebody who is gone. */
export interface SettingChangeRow {
  readonly id: number;
  readonly name: string;
  readonly from: unknown;
  readonly to: unknown;
  readonly by: PersonRef | null;
  readonly at: Date;
  readonly undoesId: number | null;
}

const row = {
  id: settingChanges.id,
  name: settingChanges.name,
  from: settingChanges.fromValue,
  to: settingChanges.toValue,
  by: refOrNull("people"),
  at: settingChanges.changedAt,
  undoesId: settingChanges.undoesId,
};

const CHANGES_A_PAGE = 25;

/** Newest first. `before` is the id of the last change of the page before. */
export async function listSettingChanges(
  { before, limit = CHANGES_A_PAGE }: { before?: number | undefined; limit?: number } = {},
  from: From = database(),
): Promise<{ changes: SettingChangeRow[]; next: number | null }> {
  const rows = await from
    .select(row)
    .from(settingChanges)
    .leftJoin(people, eq(people.id, settingChanges.changedById))
    .where(before ? lt(settingChanges.id, before) : undefined)
    .orderBy(desc(settingChanges.id))
    .limit(limit + 1);
  const changes = rows.slice(0, limit);
  return { changes, next: rows.length > limit ? (changes.at(-1)?.id ?? null) : null };
}

export async function findSettingChange(tx: From, id: number): Promise<SettingChangeRow | null> {
  const [found] = await tx
    .select(row)
    .from(settingChanges)
    .leftJoin(people, eq(people.id, settingChanges.changedById))
    .where(eq(settingChanges.id, id));
  return found ?? null;
}

/** The newest change of each of these settings. */
export async function listLastChanges(
  names: readonly string[],
  from: From = database(),
): Promise<Map<string, SettingChangeRow>> {
  const rows = await from
    .select(row)
    .from(settingChanges)
    .leftJoin(people, eq(people.id, settingChanges.changedById))
    .where(
      inArray(
        settingChanges.id,
        sql`(select max(c.id) from unnest(${sql.param([...names])}::text[]) n
          cross join lateral (select id from ${settingChanges} where name = n order by id desc limit 1) c group by n)`,
      ),
    );
  return new Map(rows.map((change) => [change.name, change]));
}

export async function findSettingPicture(key: string, size: number): Promise<Buffer | null> {
  const [found] = await database()
    .select({ bytes: settingPictures.bytes })
    .from(settingPictures)
    .where(sql`${settingPictures.key} = ${key} and ${settingPictures.size} = ${size}`);
  return found?.bytes ?? null;
}

export async function hasSettingPicture(tx: From, key: string): Promise<boolean> {
  const found = await tx
    .select({ key: settingPictures.key })
    .from(settingPictures)
    .where(eq(settingPictures.key, key))
    .limit(1);
  return found.length > 0;
}
