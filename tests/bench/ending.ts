const ends: (() => Promise<unknown>)[] = [];

/** Whatever a bench starts says here how it is ended; the last started is ended first. */
export function endLater(end: () => Promise<unknown>): void {
  ends.push(end);
}

export async function endEverything(): Promise<void> {
  for (let end = ends.pop(); end; end = ends.pop()) await end().catch((error) => console.error(error));
}
