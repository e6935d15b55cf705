import { roomOf } from "@/lib/pipeline/room";

const FLAG_WEIGHTS = [0.5, 1, 1.5, 2] as const;

export const trustPrivileges = (trust: number) => ({
  room: roomOf(trust),
  flagWeight: FLAG_WEIGHTS[trust] ?? FLAG_WEIGHTS[0],
});

export const HELD_NO_MORE = 2;
