import { expect, test } from "vitest";
import { ENDED_BY } from "@/db/decisions/ended";
import { stateAfter } from "@/lib/forum/filters/holding/state";
import { EFFECTS } from "@/lib/forum/moderation/decisions/effect";
import { KIND_NAMES, KINDS } from "@/lib/forum/moderation/decisions/kinds";
import { UNTOUCHED } from "@/lib/forum/targets/state";

const AT = new Date("2026-03-01T10:00:00Z");
const LATER = new Date("2026-03-02T10:00:00Z");
const UNTIL = new Date("2026-04-01T10:00:00Z");

const made = (kind: (typeof KIND_NAMES)[number], at: Date) => ({
  kind,
  at,
  byProgram: false,
  until: UNTIL,
  detail: { minutes: 5 },
});

test.each(KIND_NAMES)("the statement of a %s names the decision that ends its effect", (kind) => {
  const targets = KINDS[kind].targets;
  const enders = KIND_NAMES.filter((other) => {
    if (!KINDS[kind].effect || KINDS[kind].finding !== "restricts" || KINDS[other].finding === "restricts")
      return false;
    const both = stateAfter(UNTOUCHED, [made(kind, AT), made(other, LATER)], EFFECTS);
    const shared = KINDS[other].targets.some((target) => targets.includes(target));
    return shared && JSON.stringify(both) === JSON.stringify(UNTOUCHED);
  });
  const by = ENDED_BY[kind];
  expect(enders).toEqual(by ? [by] : []);
});
