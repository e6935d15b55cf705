import { listStories, type StoryFilters } from "@/db/stories/lists";
import { recoveryOutcome, timeOut } from "@/db/stories/schema";
import { defineTags } from "@/lib/forum/content/tags/operations";
import { tellStory } from "@/lib/forum/content/threads/operations";
import { type Member, SYSTEM } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { article, as, tagCalled } from "./world";

/** Every field of a record filled in, each with a value that is easy to find again. */
export const FULL_RECORD = {
  outcome: "running_with_limits",
  outcomeOn: "2024-09-17",
  side: "left",
  surgery: true,
  weeklyDistanceBefore: "60_to_80_km",
  ageBand: "40_to_49",
  onsetOn: "2024-01",
  milestones: {
    walking: "2024-02-11",
    first_run: "2024-04",
    thirty_minutes: "2024-05-12",
    full_training: "2024-08-13",
    race: "2024-09-14",
  },
  treatments: [
    {
      tag: "shockwave",
      beganOn: "2024-02-21",
      endedOn: "2024-03-22",
      effect: "made_it_worse",
      endedBecause: "cost",
    },
    { tag: "orthotics", beganOn: "2024-03-23", effect: "cannot_tell" },
  ],
  setbacks: [{ happenedOn: "2024-06-24", cause: "shoes", costWeeks: 7 }],
};

const TREATMENTS = ["massage", "orthotics", "rest", "shockwave", "strength"];

export async function defineTreatments(): Promise<void> {
  const tags = TREATMENTS.map((slug) => ({ slug, name: `The ${slug}`, group: "treatment" }));
  await perform(defineTags, tags, as(SYSTEM));
}

export async function tellRecord(by: Member, recovery: object, at?: Date): Promise<number> {
  await defineTreatments();
  const { threadId } = await perform(
    tellStory,
    { ...article("What a full record of a recovery holds"), recovery },
    as(by, at),
  );
  return threadId;
}

/** The filters of the list of stories that find a story by some value. */
export async function filtersThatFind(threadId: number): Promise<string[]> {
  const treatments = await Promise.all(TREATMENTS.map(tagCalled));
  const asked: Record<string, StoryFilters[]> = {
    outcome: recoveryOutcome.enumValues.map((outcome) => ({ outcome })),
    timeOut: timeOut.enumValues.map((out) => ({ timeOut: out })),
    treatment: treatments.map((treatmentId) => ({ treatmentId })),
    surgery: [{ surgery: true }, { surgery: false }],
  };
  const found: string[] = [];
  for (const [name, filters] of Object.entries(asked)) {
    const lists = await Promise.all(filters.map((one) => listStories(one)));
    if (lists.some(({ threads }) => threads.some(({ id }) => id === threadId))) found.push(name);
  }
  return found;
}
