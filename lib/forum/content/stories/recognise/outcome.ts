import type { RecoveryOutcome } from "@/db/stories/schema";
import type { Fact } from "./facts";
import { isPerhaps } from "./sentences";

const SAID: readonly (readonly [RecoveryOutcome, RegExp])[] = [
  [
    "stopped",
    /\b(?:i|have|i've) (?:\w+ )?(?:stopped|quit|given up|gave up) running\b(?! (?:for|until|at once|immediately|three|twice|and (?:rested|saw)))/i,
  ],
  [
    "running_with_limits",
    /\bcan only run\b|\bi (?:can |do )?run\b[^,]{0,20},? but (?:only|not|never|no)\b|\brun(?:ning)? with limits\b/i,
  ],
  [
    "recovering",
    /\bstill (?:\w+ ){0,2}?(?:recovering|injured|hurt|in rehab|in pain|not (?:running|able to run)|unable to run)\b|\b(?:cannot|can't) run\b|\b(?:have not|haven't) run (?:since|yet)\b|\bnot running yet\b/i,
  ],
  [
    "running",
    /\b(?:am|i'm|now|been) (?:\w+ ){0,2}?running (?:\w+ ){0,2}?(?:again|pain[- ]free|without pain|normally|as before)\b|\b(?:back (?:to )?running|running again)\b/i,
  ],
];
const NOT_YET =
  /\b(?:not|n't|cannot|before|when|once)\b[^,]{0,30}\b(?:running again|back (?:to )?running)\b/i;

/** A story goes forward: where it ends is where the runner is now. */
export function outcomeIn(sentences: readonly string[]): Fact<RecoveryOutcome> | null {
  let last: Fact<RecoveryOutcome> | null = null;
  for (const sentence of sentences) {
    if (isPerhaps(sentence) || NOT_YET.test(sentence)) continue;
    const found = SAID.find(([, said]) => said.test(sentence));
    if (found) last = { value: found[0], quote: sentence };
  }
  return last;
}
