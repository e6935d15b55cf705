/** What each of the four steps of trust is worth: room for posts in an hour, as many times a newcomer's, and what a flag weighs. */
const WORTH = [
  { room: 1, flagWeight: 0.5 },
  { room: 1.5, flagWeight: 1 },
  { room: 2, flagWeight: 1.5 },
  { room: 3, flagWeight: 2 },
] as const;

type Worth = (typeof WORTH)[number];

export const worthOf = (trust: number): Worth => WORTH[trust] ?? WORTH[0];

/** From this step on filters hold nothing: what a rule would hold is only flagged. */
export const HELD_NO_MORE = 2;
