import { listTagsById } from "@/db/outcomes/reads";
import { aboutRows, dataRows } from "@/lib/outcomes/data";
import type { DataRow } from "@/lib/outcomes/data-columns";
import type { Release } from "./read";

type OfInjury = Release & { readonly slug: string };

/** The rows of a file with all that is published about these injuries. */
export async function dataFileRows(releases: readonly OfInjury[]): Promise<DataRow[]> {
  const treatments = releases.flatMap(({ outcomes }) => outcomes?.treatments ?? []);
  const slugs = await listTagsById([...new Set(treatments.map(({ treatment }) => treatment))]);
  return [...aboutRows(), ...releases.flatMap((release) => dataRows(release, slugs))];
}
