/** How many times as many posts in an hour as a newcomer each of the four steps of trust may write. */
const ROOM = [1, 1.5, 2, 3] as const;

export const roomOf = (trust: number): number => ROOM[trust] ?? ROOM[0];
