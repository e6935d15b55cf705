import {
  findRelease,
  type InjuryRelease,
  listReleases as listRows,
  type ReleaseRow,
} from "@/db/outcomes/reads";
import type { Outcomes } from "@/lib/outcomes/released";
import { outcomesSchema } from "@/lib/outcomes/released-schema";

export interface Release {
  readonly releasedAt: Date;
  /** All of it is about sample stories. */
  readonly sample: boolean;
  /** Somebody who was counted has left: it comes back with the next release. */
  readonly withheld: boolean;
  /** Null while it is withheld. */
  readonly outcomes: Outcomes | null;
}

export interface ReleaseOfInjury extends Release {
  readonly tagId: number;
  readonly slug: string;
  readonly name: string;
}

/** @returns null if too few runners let us count their recovery from this injury. */
export async function readRelease(tagId: number): Promise<Release | null> {
  const row = await findRelease(tagId);
  return row && releaseOf(row);
}

/** By the names of the injuries. */
export async function listReleases(): Promise<ReleaseOfInjury[]> {
  const rows = await listRows();
  return rows.map((row: InjuryRelease) => {
    const { tagId, slug, name } = row;
    return { tagId, slug, name, ...releaseOf(row) };
  });
}

/** What another version of Comeback stored in another form is withheld until the next release. */
function releaseOf({ releasedAt, sample, body }: ReleaseRow): Release {
  const outcomes = outcomesSchema.safeParse(body).data ?? null;
  return { releasedAt, sample, withheld: outcomes === null, outcomes };
}
