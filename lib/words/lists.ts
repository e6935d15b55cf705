const conjunctions = new Intl.ListFormat("en-GB", { type: "conjunction" });
const disjunctions = new Intl.ListFormat("en-GB", { type: "disjunction" });

/** "2 answers and 1 open question" */
export function listed(parts: readonly string[]): string {
  return conjunctions.format(parts);
}

/** "a passkey or Google" */
export function eitherOf(parts: readonly string[]): string {
  return disjunctions.format(parts);
}
