const ROOM = [1, 1.5, 2, 3] as const;

export const roomOf = (trust: number): number => ROOM[trust] ?? ROOM[0];
