import { describe, expect, test } from "vitest";
import { effectWords, outcomeWords, setbackWords } from "@/components/stories/record-sentences";

type Told = Parameters<typeof outcomeWords>[0];

const said = (told: Partial<Told>) =>
  outcomeWords({ outcome: "running", outcomeOn: null, outcomeOnIsWhenTold: null, milestones: [], ...told });
const firstRun = (reachedOn: string): Told["milestones"] => [{ kind: "first_run", reachedOn }];

describe("the outcome of a recovery", () => {
  test("names the date since which it is true", () => {
    expect(said({ outcomeOn: "2026-05", outcomeOnIsWhenTold: false })).toBe("Running again since May 2026");
    expect(said({ outcome: "stopped", outcomeOn: "2026-05-03", outcomeOnIsWhenTold: false })).toBe(
      "Stopped running, since 3 May 2026",
    );
  });

  test("names the day on which the runner said so, if the record does not say since when", () => {
    const told = { outcomeOn: "2026-11-23", outcomeOnIsWhenTold: true };
    expect(said({ ...told, milestones: firstRun("2026-05-04") })).toBe("Running again, as of 23 Nov 2026");
    expect(said({ ...told, outcome: "recovering" })).toBe("Still recovering, as of 23 Nov 2026");
    expect(said({ ...told, outcome: "stopped", milestones: firstRun("2026-11-23") })).toBe(
      "Stopped running, as of 23 Nov 2026",
    );
  });

  test("begins with the first run, if that was told on the same day", () => {
    const told = { outcomeOn: "2026-05-04", outcomeOnIsWhenTold: true, milestones: firstRun("2026-05-04") };
    expect(said(told)).toBe("Running again since 4 May 2026");
    expect(said({ ...told, outcome: "running_with_limits" })).toBe("Running, with limits, since 4 May 2026");
  });

  test("stands alone without a date, and is left out if unknown", () => {
    expect(said({})).toBe("Running again");
    expect(said({ outcome: null, outcomeOn: "2026-05" })).toBeNull();
  });
});

test("a cause or a reason within a sentence begins small, but for the word “I”", () => {
  expect(effectWords({ effect: "helped", endedBecause: "finished" })).toBe(
    "Helped, ended: I was done with it",
  );
  expect(effectWords({ effect: "no_effect", endedBecause: "cost" })).toBe("No effect, ended: cost too much");
  expect(setbackWords({ cause: "unknown" })).toBe("Setback: I do not know");
  expect(setbackWords({ cause: "hills" })).toBe("Setback: hills, up or down");
});
