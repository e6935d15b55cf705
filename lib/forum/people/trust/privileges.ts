import { roomOf } from "@/lib/pipeline/room";

const FLAG_WEIGHTS = [0.5, 1, 1.5, 2] as const;

/** What each of the four steps of trust is worth: room for posts in an hour, as many times a newcomer's, and what a flag weighs. */
export const trustPrivileges = (trust: number) => ({
  room: roomOf(trust),
  flagWeight: FLAG_WEIGHTS[trust] ?? FLAG_WEIGHTS[0],
});

/** From this step on filters hold nothing: what a rule would hold is only flagged. */
export const HELD_NO_MORE = 2;
