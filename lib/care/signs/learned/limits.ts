import type { LearnedLimits } from "@/lib/care/matching/reading";
import { WEIGHED_SIGNS } from "../all";

/** Below these learned weights the words around a sign are as ordinary as in nearly every ordinary text. */
export const ORDINARY = { "self-harm": -1.75, body: -2.1, bodyInLongText: -1.7 };

/** By itself, what was learned of self-harm shows a notice above this weight. */
export const SELF_HARM_LIMITS: LearnedLimits = {
  atLeast: 0.9,
  sure: 4,
  unless: WEIGHED_SIGNS.find(({ group }) => group === "self-harm")?.unless ?? [],
};
