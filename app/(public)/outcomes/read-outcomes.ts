import { cache } from "react";
import type { InjuryState, ListedInjury } from "@/components/curves/outcomes-list";
import { listInjuryTags } from "@/db/tags/injuries";
import { listReleases, type Release, readRelease } from "@/lib/forum/site/outcomes/read";
import type { Outcomes } from "@/lib/outcomes/released";

export const readInjuryState = cache(
  async (tagId: number): Promise<InjuryState> => stateOf(await readRelease(tagId)),
);

export const listInjuryStates = cache(async (): Promise<ListedInjury[]> => {
  const [injuries, releases] = await Promise.all([listInjuryTags(), listReleases()]);
  const byTag = new Map<number, Release>(releases.map((release) => [release.tagId, release]));
  return injuries.map((injury) => ({ ...injury, ...stateOf(byTag.get(injury.id) ?? null) }));
});

function stateOf(release: Release | null): InjuryState {
  if (!release) return { state: "too few" };
  const { releasedAt, sample, withheld, outcomes } = release;
  if (withheld || !outcomes) return { state: "paused" };
  return showsSomething(outcomes)
    ? { state: "released", releasedAt, sample, outcomes }
    : { state: "too few" };
}

function showsSomething({ milestones, treatments, setbacks }: Outcomes): boolean {
  const hasLine = Object.values(milestones).some(({ curve }) => curve && curve.steps.length > 0);
  return hasLine || treatments.length > 0 || setbacks !== null;
}
