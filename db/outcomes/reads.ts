/** The numbers of one injury that are published now. */
export interface Release {
  releasedAt: Date;
  sample: boolean;
  /** Somebody who was counted has withdrawn since. */
  withheld: boolean;
  /** As `Outcomes` of lib/outcomes. */
  outcomes: unknown;
}

export async function readRelease(_tagId: number): Promise<Release | null> {
  return null;
}

export async function listReleases(): Promise<(Release & { tagId: number })[]> {
  return [];
}
