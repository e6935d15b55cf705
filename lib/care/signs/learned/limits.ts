import type { CareGroupId } from "@/lib/care/groups";
import type { LearnedLimits } from "@/lib/care/matching/reading";
import { WEIGHED_SIGNS } from "../all";

const unlessOf = (group: CareGroupId) =>
  WEIGHED_SIGNS.filter((sign) => sign.group === group).flatMap(({ unless }) => unless);

/** By length of the text: a long one says most everyday things somewhere. All were chosen on writers left out of learning. */
export interface Limits {
  /** What was learned shows a notice by itself above this. */
  readonly alone: LearnedLimits;
  /** Below this the words around a sign are as ordinary as in ordinary texts. */
  readonly ordinary: number;
  /** The same for plain words of a danger, which hardly anything explains. */
  readonly plain: number;
}

type ByLength = Readonly<Record<"short" | "long", Limits>>;

const selfHarm = (atLeast: number): LearnedLimits => ({ atLeast, sure: 1.5, unless: unlessOf("self-harm") });
const body = (atLeast: number): LearnedLimits => ({ atLeast, sure: atLeast, unless: [] });

export const LIMITS: Readonly<Record<"self-harm" | "body", ByLength>> = {
  "self-harm": {
    short: { alone: selfHarm(0.1), ordinary: -0.2, plain: -0.9 },
    long: { alone: selfHarm(0.15), ordinary: -0.15, plain: -1 },
  },
  body: {
    short: { alone: body(0.3), ordinary: -0.15, plain: -0.6 },
    long: { alone: body(0.4), ordinary: -0.05, plain: -0.5 },
  },
};
