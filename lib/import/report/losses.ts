/** What cannot come, and the posts that have it. */
export interface Loss {
  readonly name: string;
  readonly count: number;
  readonly titles: readonly string[];
}

export class Losses {
  private readonly found = new Map<string, { count: number; titles: Set<string> }>();

  add(name: string, title: string): void {
    const lost = this.found.get(name) ?? { count: 0, titles: new Set() };
    this.found.set(name, lost);
    lost.count++;
    lost.titles.add(title);
  }

  list(): Loss[] {
    return [...this.found].map(([name, { count, titles }]) => ({ name, count, titles: [...titles] }));
  }
}
