import { and, eq, inArray, isNull } from "drizzle-orm";
import { database } from "../client";
import { pictures } from "../schema";

/** Null for what nobody here added: pictures of an imported blog belong to the texts they stand in. */
export async function findPictureId(key: string): Promise<number | null> {
  const [row] = await database().select({ id: pictures.id }).from(pictures).where(eq(pictures.key, key));
  return row?.id ?? null;
}

export async function findShownPicture(id: number): Promise<{ key: string } | null> {
  const [row] = await database()
    .select({ key: pictures.key })
    .from(pictures)
    .where(and(eq(pictures.id, id), isNull(pictures.hiddenAt), isNull(pictures.removedAt)));
  return row ?? null;
}

/** Those of these pictures, by their names in storage, that readers see. */
export async function listShownPictures(keys: readonly string[]): Promise<{ id: number; key: string }[]> {
  if (keys.length === 0) return [];
  return database()
    .select({ id: pictures.id, key: pictures.key })
    .from(pictures)
    .where(and(inArray(pictures.key, [...keys]), isNull(pictures.hiddenAt), isNull(pictures.removedAt)))
    .orderBy(pictures.id);
}
