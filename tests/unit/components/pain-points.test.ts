import { describe, expect, it } from "vitest";
import { painPoints } from "@/components/stories/pain-points";

const on = (day: number, pain: number | null) => ({
  id: day,
  note: "",
  pain,
  writtenAt: new Date(Date.UTC(2026, 0, day)),
});

describe("the points of a pain line", () => {
  it("are placed by date and by pain: the worst on top, none at the bottom", () => {
    expect(painPoints([on(1, 10), on(6, 5), on(11, 0)])).toEqual([
      { x: 0, y: 0 },
      { x: 50, y: 50 },
      { x: 100, y: 100 },
    ]);
  });

  it("leave out missing values", () => {
    expect(painPoints([on(1, null), on(2, 4), on(3, 2)])).toHaveLength(2);
  });

  it("stay in place if all have one date", () => {
    expect(painPoints([on(1, 4), on(1, 2)])).toEqual([
      { x: 0, y: 60 },
      { x: 0, y: 80 },
    ]);
  });
});
