import { describe, expect, test } from "vitest";
import {
  canReplyNow,
  coolDownLimit,
  coolDownSeconds,
  isHeldBack,
  type ReplyLimit,
  replyLimitsInWords,
  replyLimitWords,
  slowModeLimit,
} from "@/lib/forum/content/comments/reply-limits";
import { SYSTEM, UNRESTRICTED, VISITOR } from "@/lib/pipeline/actor";

const at = new Date("2026-11-02T12:00:00Z");
const ago = (seconds: number) => new Date(at.getTime() - 1000 * seconds);
const usual = { coolDownMinutes: 2, coolDownMinutesPerFlag: 1 };

describe("slow mode", () => {
  test.each([
    [null, 0],
    [0, 600],
    [1, 599],
    [599.5, 1],
    [600, 0],
    [9000, 0],
  ])("of ten minutes leaves %s seconds after one's own last reply a wait of %s", (last, left) => {
    expect(slowModeLimit(600, last === null ? null : ago(last), at).secondsLeft).toBe(left);
  });
});

describe("a cool-down", () => {
  test.each([
    [1, 180],
    [2, 240],
    [7, 540],
  ])("below %s flags keeps replies %s seconds apart", (flags, seconds) => {
    expect(coolDownSeconds(flags, usual)).toBe(seconds);
  });

  test.each([
    ["what is answered was written just now", 0, null, 180],
    ["it is older, and nothing of one's own came since", 170, null, 10],
    ["one's own last reply came later", 170, 20, 160],
    ["one's own last reply came before it", 20, 170, 160],
    ["both are long ago", 900, 800, 0],
  ])("counts from the later of the two: %s", (_, answered, own, left) => {
    const lastReply = own === null ? null : ago(own);
    expect(coolDownLimit({ flags: 1, answeredAt: ago(answered), lastReply }, usual, at)).toEqual({
      kind: "heat",
      seconds: 180,
      secondsLeft: left,
    });
  });

  test("can be turned off by its thresholds", () => {
    const off = { coolDownMinutes: 0, coolDownMinutesPerFlag: 0 };
    expect(coolDownLimit({ flags: 9, answeredAt: at, lastReply: at }, off, at).secondsLeft).toBe(0);
  });
});

describe("a reply", () => {
  const slow: ReplyLimit = { kind: "slow", seconds: 600, secondsLeft: 65 };
  const heat: ReplyLimit = { kind: "heat", seconds: 240, secondsLeft: 200 };

  test("waits for the longest limit, and says when it ends", () => {
    expect(canReplyNow([slow, heat], { source: "browser" })).toEqual({
      allowed: false,
      code: "rate_limited",
      retryAfter: 200,
      reason: expect.stringMatching(/flagged.*4 minutes.*can reply in 4 minutes\.$/),
    });
    expect(canReplyNow([slow], { source: "browser" })).toMatchObject({
      reason:
        "This thread is in slow mode: everyone can reply once in 10 minutes. You can reply in 65 seconds.",
    });
  });

  test("is accepted without a limit, and from outside a browser", () => {
    expect(canReplyNow([], { source: "browser" }).allowed).toBe(true);
    expect(canReplyNow([{ ...slow, secondsLeft: 0 }], { source: "browser" }).allowed).toBe(true);
    expect(canReplyNow([slow, heat], { source: "import" }).allowed).toBe(true);
  });

  test("that can be sent now gets the rule and no wait", () => {
    expect(replyLimitWords({ ...slow, secondsLeft: 0 })).toBe(
      "This thread is in slow mode: everyone can reply once in 10 minutes.",
    );
  });

  test("beside another says one time, that of the longer wait", () => {
    const words = replyLimitsInWords([
      { kind: "slow", seconds: 600, secondsLeft: 60 },
      { kind: "heat", seconds: 180, secondsLeft: 120 },
    ]);
    expect(words.map((one) => /You can reply in/.test(one))).toEqual([false, true]);
  });

  test("of the author and other staff has no limit", () => {
    const member = { kind: "member", id: 1, handle: "x", joinedAt: at, ...UNRESTRICTED } as const;
    expect(isHeldBack({ ...member, role: "member" })).toBe(true);
    for (const role of ["author", "moderator", "admin"] as const)
      expect(isHeldBack({ ...member, role }), role).toBe(false);
    expect([VISITOR, SYSTEM].some(isHeldBack)).toBe(false);
  });
});
