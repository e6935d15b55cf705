/** Each comment has one parent, so walking up from anywhere ends in a circle, or where an earlier walk has been. */
export function circlesAmong(parentOf: ReadonlyMap<number, number>): number[] {
  const walkOf = new Map<number, number>();
  const inCircle: number[] = [];
  let walk = 0;
  for (const start of parentOf.keys()) {
    walk++;
    let at = start;
    for (; parentOf.has(at) && !walkOf.has(at); at = parentOf.get(at) ?? 0) walkOf.set(at, walk);
    if (walkOf.get(at) !== walk) continue;
    for (let on = at, first = true; first || on !== at; on = parentOf.get(on) ?? 0, first = false)
      inCircle.push(on);
  }
  return inCircle;
}
