import fc from "fast-check";
import { expect, test } from "vitest";
import { FIRST_STEPS, isDismissed, passed, stepStates } from "@/lib/forum-settings/first-steps";
import { USUAL_SETTINGS } from "@/lib/forum-settings/table";

const NOTHING = { hasAuthor: false, mailWorks: false, hasImport: false };

test("each step is open at first, and done by what the owner set", () => {
  expect(stepStates(USUAL_SETTINGS, NOTHING).map(({ state }) => state)).toEqual(
    FIRST_STEPS.map(() => "open"),
  );
  const settings = { ...USUAL_SETTINGS, name: "Lame Ducks", contact: "a@example.org", imprint: "Me" };
  const all = { hasAuthor: true, mailWorks: true, hasImport: true };
  expect(stepStates(settings, all).every(({ state }) => state === "done")).toBe(true);
});

test("a contact without an imprint is not done", () => {
  const [, contact] = stepStates({ ...USUAL_SETTINGS, contact: "a@example.org" }, NOTHING);
  expect(contact).toEqual({ step: "contact", state: "open" });
});

test("a skipped step can be taken up again, and dismissing the page can be undone", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...FIRST_STEPS),
      fc.array(fc.constantFrom(...FIRST_STEPS)),
      (step, before) => {
        const earlier = before.reduce(passed, "");
        const once = passed(earlier, step);
        expect(passed(once, step).split(" ").sort()).toEqual(earlier.split(" ").sort());
        expect(once.split(" ").filter(Boolean)).toEqual([...new Set(once.split(" ").filter(Boolean))]);
      },
    ),
  );
  expect(isDismissed({ firstSteps: passed("mail", "dismissed") })).toBe(true);
  expect(passed("dismissed", "dismissed")).toBe("");
});

test("ignores steps that do not exist", () => {
  expect(passed("mail", "constructor")).toBe("mail");
});
