import { describe, expect, test } from "vitest";
import type { DecisionKind } from "@/db/decisions/schema";
import { type Decided, stateAfter } from "@/lib/forum/filters/holding/state";
import { EFFECTS } from "@/lib/forum/moderation/decisions/effect";
import { UNTOUCHED } from "@/lib/forum/targets/state";
import { ENDLESS } from "@/lib/pipeline/actor";

const day = (n: number) => new Date(Date.UTC(2026, 0, n));
const made = (kind: DecisionKind, on: number, more: Partial<Decided> = {}): Decided => ({
  kind,
  byProgram: false,
  at: day(on),
  until: null,
  detail: {},
  ...more,
});
const byProgram = { byProgram: true };
const standing = (...decisions: Decided[]) => stateAfter(UNTOUCHED, decisions, EFFECTS);

describe("the state of a target", () => {
  test("follows from its decisions, in order", () => {
    expect(standing(made("hide", 1), made("remove", 2))).toMatchObject({
      hiddenAt: day(1),
      removedAt: day(2),
    });
    expect(standing(made("hide", 1), made("remove", 2), made("restore", 3))).toEqual(UNTOUCHED);
    expect(standing(made("restore", 1), made("remove", 2))).toMatchObject({ removedAt: day(2) });
  });

  test("begins with the state before the first decision", () => {
    const before = { ...UNTOUCHED, hiddenAt: day(1) };
    expect(stateAfter(before, [], EFFECTS)).toEqual(before);
    expect(stateAfter(before, [made("lock", 2)], EFFECTS)).toEqual({ ...before, lockedAt: day(2) });
  });

  test("keeps automatic decisions only until a person decides, whatever they decide", () => {
    const hidden = made("hide", 1, byProgram);
    expect(standing(hidden)).toMatchObject({ hiddenAt: day(1) });
    expect(standing(hidden, made("dismiss", 2))).toEqual(UNTOUCHED);
    expect(standing(hidden, made("lock", 2))).toEqual({ ...UNTOUCHED, lockedAt: day(2) });
    expect(standing(hidden, made("hide", 2))).toMatchObject({ hiddenAt: day(2) });
    expect(standing(made("silence", 1, byProgram), made("warn", 2))).toEqual(UNTOUCHED);
    expect(standing(made("silence", 1, byProgram))).toMatchObject({ silencedUntil: ENDLESS });
  });

  test("keeps a person's decision if an automatic one adds nothing", () => {
    const hidden = made("hide", 1);
    expect(standing(hidden, made("hide", 2, byProgram), made("warn", 3))).toMatchObject({ hiddenAt: day(1) });
  });

  test("of an account has end dates, and of a thread limits on replies", () => {
    expect(
      standing(made("limit", 1, { until: day(9) }), made("suspend", 2, { until: day(5) })),
    ).toMatchObject({
      limitedUntil: day(9),
      suspendedUntil: day(5),
    });
    expect(
      standing(made("slow", 1, { detail: { minutes: 5 } }), made("author_replies_only", 2)),
    ).toMatchObject({
      slowSeconds: 300,
      authorRepliesOnlyAt: day(2),
    });
    expect(standing(made("slow", 1, { detail: { minutes: 5 } }), made("lock", 2), made("unlock", 3))).toEqual(
      UNTOUCHED,
    );
  });
});
