import { and, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import { database } from "../client";
import { pictures } from "../schema";

/** Null for a picture that no member added: those of an imported blog belong to the posts that show them. */
export async function findPictureId(key: string): Promise<number | null> {
  const [row] = await database()
    .select({ id: pictures.id })
    .from(pictures)
    .where(and(eq(pictures.key, key), isNotNull(pictures.personId)));
  return row?.id ?? null;
}

export async function findShownPicture(id: number): Promise<{ key: string } | null> {
  const [row] = await database()
    .select({ key: pictures.key })
    .from(pictures)
    .where(and(eq(pictures.id, id), isNull(pictures.hiddenAt), isNull(pictures.removedAt)));
  return row ?? null;
}

/** Those of these pictures, by their names in storage, that a member added and readers see. */
export async function listShownPictures(keys: readonly string[]): Promise<{ id: number; key: string }[]> {
  if (keys.length === 0) return [];
  return database()
    .select({ id: pictures.id, key: pictures.key })
    .from(pictures)
    .where(
      and(
        inArray(pictures.key, [...keys]),
        isNotNull(pictures.personId),
        isNull(pictures.hiddenAt),
        isNull(pictures.removedAt),
      ),
    )
    .orderBy(pictures.id);
}

/** Those of these names in storage that have a row. */
export async function listPictureKeys(keys: readonly string[]): Promise<Set<string>> {
  const rows = await database()
    .select({ key: pictures.key })
    .from(pictures)
    .where(inArray(pictures.key, [...keys]));
  return new Set(rows.map(({ key }) => key));
}
