import { describe, expect, it } from "vitest";
import { headlineNumber } from "@/components/threads/headline-number";

const quiet = { recovery: null, meTooCount: 0, commentCount: 0 };
const recovery = { outcome: "running" as const, monthsToRunning: null, monthsSoFar: null };

describe("the headline number", () => {
  it("of a question counts the asker and everybody who marked me too", () => {
    expect(headlineNumber({ ...quiet, kind: "question", meTooCount: 13 })).toMatchObject({
      number: "14",
      words: "runners ask this",
    });
    expect(headlineNumber({ ...quiet, kind: "question" })).toMatchObject({
      number: "1",
      words: "runner asks this",
    });
  });

  it("of a story is the time until running again", () => {
    const told = { ...quiet, kind: "story" as const, recovery: { ...recovery, monthsToRunning: 14 } };
    expect(headlineNumber(told)).toEqual({ number: "14 mo", words: "to running again", back: true });
  });

  it("of an open story is its time so far", () => {
    const told = { ...quiet, kind: "story" as const, recovery: { ...recovery, monthsSoFar: 3 } };
    expect(headlineNumber(told)).toEqual({ number: "3 mo", words: "so far", back: false });
  });

  it("does not show the first weeks as zero", () => {
    const told = { ...quiet, kind: "story" as const, recovery: { ...recovery, monthsSoFar: 0 } };
    expect(headlineNumber(told).number).toBe("< 1 mo");
  });

  it("of any other thread is the number of replies", () => {
    expect(headlineNumber({ ...quiet, kind: "article", commentCount: 1234 })).toMatchObject({
      number: "1,234",
      words: "replies",
    });
    expect(headlineNumber({ ...quiet, kind: "story", commentCount: 1 })).toMatchObject({ words: "reply" });
  });
});
