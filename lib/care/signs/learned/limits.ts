import type { CareGroupId, CarePlace } from "@/lib/care/groups";
import { type LearnedLimits, LONG_TEXT } from "@/lib/care/matching/reading";
import { WEIGHED_SIGNS } from "../all";

const unlessOf = (group: CareGroupId) =>
  WEIGHED_SIGNS.filter((sign) => sign.group === group).flatMap(({ unless }) => unless);

/** All were chosen on writers left out of learning. */
export interface Limits {
  /** What was learned shows a notice by itself above this. */
  readonly alone: LearnedLimits;
  /** Below this the words around a sign are as ordinary as in ordinary texts. */
  readonly ordinary: number;
  /** The same for plain words of a danger, which hardly anything explains. */
  readonly plain: number;
}

/** A search says only what it is about; a long text says most everyday things somewhere. */
type Length = "search" | "short" | "long" | "longest";

const LONGEST_TEXT = 2 * LONG_TEXT;

/** How long a text of so many words is. */
export function lengthOf(words: number, where: CarePlace): Length {
  if (where === "search") return "search";
  if (words > LONGEST_TEXT) return "longest";
  return words > LONG_TEXT ? "long" : "short";
}

const selfHarm = (atLeast: number): LearnedLimits => ({ atLeast, sure: 1.5, unless: unlessOf("self-harm") });
const body = (atLeast: number): LearnedLimits => ({ atLeast, sure: atLeast, unless: [] });

export const LIMITS: Readonly<Record<"self-harm" | "body", Readonly<Record<Length, Limits>>>> = {
  "self-harm": {
    search: { alone: selfHarm(0), ordinary: -0.55, plain: -0.7 },
    short: { alone: selfHarm(0), ordinary: -0.15, plain: -0.6 },
    long: { alone: selfHarm(0.05), ordinary: -0.3, plain: -0.9 },
    longest: { alone: selfHarm(0.25), ordinary: 0.2, plain: -1 },
  },
  body: {
    search: { alone: body(0.15), ordinary: -0.5, plain: -0.45 },
    short: { alone: body(0.15), ordinary: -0.2, plain: -0.7 },
    long: { alone: body(0.2), ordinary: -0.2, plain: -0.3 },
    longest: { alone: body(0.35), ordinary: 0.1, plain: -0.2 },
  },
};
