import { damaged } from "@/lib/archive/archive-error";
import type { Kind } from "./manifest";

const FOLDERS: Record<Kind, (table: string) => string> = {
  backup: (table) => `tables/${table}`,
  export: (table) => `tables/${table.replace(/^public\./, "")}`,
};
const ENDINGS: Record<Kind, string> = { backup: "copy", export: "jsonl" };

const PICTURES = "pictures/";
/** No segment begins with a dot, so no name leads out of a folder. */
const PICTURE = /^(?:[\w%-][\w%. -]*)(?:\/[\w%-][\w%. -]*)*$/;

export const partName = (kind: Kind, table: string, part: number) =>
  `${FOLDERS[kind](table)}/${String(part).padStart(6, "0")}.${ENDINGS[kind]}`;

export const isPartOf = (kind: Kind, table: string, name: string) =>
  name.startsWith(`${FOLDERS[kind](table)}/`) && name.endsWith(`.${ENDINGS[kind]}`);

export const pictureName = (key: string) => PICTURES + key;

/** @returns the picture's key, or null for another entry @throws ArchiveError for a key that leads elsewhere */
export function pictureKey(name: string): string | null {
  if (!name.startsWith(PICTURES)) return null;
  const key = name.slice(PICTURES.length);
  if (key.length > 300 || !PICTURE.test(key)) throw damaged("a picture has a name that no picture has");
  return key;
}
