export function closest(typed: string, candidates: readonly string[]): string | null;
/** A question to add to a refusal, with a space before it; empty if no candidate is near. */
export function didYouMean(typed: string, candidates: readonly string[]): string;
