const conjunctions = new Intl.ListFormat("en-GB", { type: "conjunction" });

/** "2 answers and 1 open question" */
export function listed(parts: readonly string[]): string {
  return conjunctions.format(parts);
}
