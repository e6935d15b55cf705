import type { StoryUpdate } from "@/db/threads/reads";

export const WORST = 10;

export interface Point {
  /** Percent of the drawing, from its upper left. */
  x: number;
  y: number;
}

export function painPoints(updates: readonly StoryUpdate[]): Point[] {
  const told = updates.flatMap(({ writtenAt, pain }) =>
    pain === null ? [] : [{ at: writtenAt.getTime(), pain }],
  );
  const first = told[0]?.at ?? 0;
  const span = (told.at(-1)?.at ?? 0) - first || 1;
  return told.map(({ at, pain }) => ({
    x: rounded(((at - first) / span) * 100),
    y: rounded((1 - pain / WORST) * 100),
  }));
}

function rounded(n: number): number {
  return Math.round(n * 10) / 10;
}
