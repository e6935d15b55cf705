import { roomOf } from "@/lib/pipeline/room";

/** What a flag weighs at each of the four steps of trust. */
const FLAG_WEIGHT = [0.5, 1, 1.5, 2] as const;

interface Worth {
  /** As many times a newcomer's room for posts in an hour. */
  readonly room: number;
  readonly flagWeight: number;
}

export const worthOf = (trust: number): Worth => ({
  room: roomOf(trust),
  flagWeight: FLAG_WEIGHT[trust] ?? FLAG_WEIGHT[0],
});

/** From this step on filters hold nothing: what a rule would hold is only flagged. */
export const HELD_NO_MORE = 2;
