import type { Outcomes } from "@/lib/outcomes/released";

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
export async function readRelease(_tagId: number): Promise<Release | null> {
  return null;
}

/** By the names of the injuries. */
export async function listReleases(): Promise<ReleaseOfInjury[]> {
  return [];
}
