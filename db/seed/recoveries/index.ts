import { cast } from "../cast";
import type { SeedPerson, SeedThread } from "../types";
import { achillesInTraining } from "./achilles-in-training";
import { achillesOtherwise } from "./achilles-otherwise";
import { Draws } from "./draws";
import { plantarFasciitis, stressFractures } from "./feet-and-bones";
import { figuresOf } from "./figures";
import { itBandsInTraining } from "./it-bands-in-training";
import { itBandsOtherwise } from "./it-bands-otherwise";
import { type Plan, plans } from "./plans";
import { runnersKneesInTraining } from "./runners-knees-in-training";
import { runnersKneesOtherwise } from "./runners-knees-otherwise";
import type { Words } from "./words";

/**
 * Invented stories, begun while their runners were hurt: enough from three injuries for curves, groups, treatments and
 * setbacks, and too few from others. A seed draws the figures, so they are the same on every start; the words are by hand.
 * If you change a plan or the order of the draws, the words no longer agree with the figures: a test lists where.
 */
const told: [Plan, Words[]][] = [
  [plans.itBand, [...itBandsInTraining, ...itBandsOtherwise]],
  [plans.achilles, [...achillesInTraining, ...achillesOtherwise]],
  [plans.runnersKnee, [...runnersKneesInTraining, ...runnersKneesOtherwise]],
  [plans.stressFracture, stressFractures],
  [plans.plantarFasciitis, plantarFasciitis],
];

const READERS = cast
  .filter(({ role, suspendedDaysAgo }) => role === "member" && !suspendedDaysAgo)
  .map(({ key }) => key);

const stories = told.flatMap(([plan, words]) => storiesOf(plan, words));

export const recoveryThreads: SeedThread[] = stories.map(({ thread }) => thread);
export const recoveryCast: SeedPerson[] = stories.map(({ person }) => person);

function storiesOf(plan: Plan, words: readonly Words[]): { thread: SeedThread; person: SeedPerson }[] {
  const draws = new Draws(plan.seed + 1);
  const figures = figuresOf(plan);
  if (figures.length !== words.length)
    throw new Error(
      `${plan.injury}: ${figures.length} stories have figures, and ${words.length} have words.`,
    );
  return figures.map(({ daysAgo, recovery, updates }, index) => {
    const { by, name, title, body, notes } = words[index] as Words;
    if (notes.length !== updates.length)
      throw new Error(`The story of ${by} has ${updates.length} updates and ${notes.length} notes.`);
    const thread: SeedThread = {
      key: `${plan.injury}-${by}`,
      kind: "story",
      by,
      title,
      body,
      tags: [plan.injury, ...mostNotable(recovery.treatments)],
      daysAgo,
      helpfulBy: draws.shuffled(READERS).slice(0, draws.between(0, 3)),
      recovery,
      updates: updates.map((update, at) => ({ ...update, note: notes[at] as string })),
      comments: [],
    };
    const joinedDaysAgo = daysAgo + draws.between(1, 40);
    return { thread, person: { key: by, handle: by, ...(name && { name }), role: "member", joinedDaysAgo } };
  });
}

/** The treatments that helped, else the first ones. */
function mostNotable(treatments: NonNullable<SeedThread["recovery"]>["treatments"] = []): string[] {
  const helped = treatments.filter(({ effect }) => effect === "helped");
  return (helped.length > 0 ? helped : treatments).slice(0, 2).map(({ tag }) => tag);
}
