import { describe, expect, test } from "vitest";
import { tags } from "@/db/seed/tags";
import { recogniseStory } from "@/lib/forum/content/stories/recognise";
import { type FindDates, findDates } from "@/lib/forum/content/stories/recognise/found-dates";
import { MAX_DATED_SENTENCES } from "@/lib/forum/content/stories/recognise/happened";
import { MAX_SENTENCE_CHARS, READ_CHARS, sentencesIn } from "@/lib/forum/content/stories/recognise/sentences";
import { requirePossibleDates } from "@/lib/forum/content/stories/record-dates";
import { recordFrom } from "@/lib/forum/content/stories/record-from-form";
import { recordInput } from "@/lib/forum/content/stories/record-input";
import fc from "@/tests/support/fast-check";
import { LABELLED, type Label, TODAY } from "./labelled-texts";

/** As the database lists them: longest first. */
const aliases = tags
  .filter(({ group }) => group === "treatment")
  .flatMap(({ slug, name, aliases: more = [] }) => [slug, name, ...more].map((alias) => ({ alias, slug })))
  .toSorted((one, other) => other.alias.length - one.alias.length);
const recognised = (text: string, find: FindDates = findDates) =>
  recogniseStory(text, { today: TODAY, aliases, find });

const statements = (label: Label) =>
  Object.entries(label).flatMap(([field, value]) => [value].flat().map((one) => `${field} ${one}`));
function suggested(text: string): string[] {
  const { fields, treatments } = recognised(text);
  return [
    ...fields.map(({ field, value }) => `${field} ${value}`),
    ...treatments.map(({ tag, effect }) => `treatments ${effect ? `${tag}:${effect}` : tag}`),
  ];
}

describe("labelled texts", () => {
  test("are at least sixty", () => expect(LABELLED.length).toBeGreaterThanOrEqual(60));

  test.each(LABELLED)("%s", (text, label) => {
    expect(suggested(text).sort()).toEqual(statements(label).sort());
  });
});

describe("dates", () => {
  const onset = (text: string) => recognised(text).fields.find(({ field }) => field === "onsetOn")?.value;

  test("keep their precision: a month stays a month", () => {
    expect(onset("It began in May 2025.")).toBe("2025-05");
    expect(onset("It began on 3 May 2025.")).toBe("2025-05-03");
    expect(onset("It began in mid-May 2025.")).toBe("2025-05");
    expect(onset("It began ten weeks ago.")).toBe("2026-09");
  });

  test("of the future are not offered", () => {
    expect(onset("It began in May 2027.")).toBeUndefined();
    expect(onset("It began on 1 December 2026.")).toBeUndefined();
    expect(suggested("My first run is on 3 December 2026.")).toEqual([]);
  });

  test("without a year are the latest that are past", () => {
    expect(onset("It began in November.")).toBe("2026-11");
    expect(onset("It began in December.")).toBe("2025-12");
  });

  test("before the injury are no milestones", () => {
    expect(suggested("It began in May 2026. My first run was in March 2026.")).toEqual(["onsetOn 2026-05"]);
  });

  test("that two orders of day and month read differently are not offered", () => {
    expect(onset("It began on 02/03/2025.")).toBeUndefined();
    expect(onset("It began on 25/03/2025.")).toBe("2025-03-25");
  });

  test("are counted from the injury, where the text counts", () => {
    expect(suggested("It began in January 2026. After six months I finally ran again.")).toContain(
      "milestones.first_run 2026-07",
    );
  });
});

/** Texts that name much, in any order, and texts that are nothing like one. */
const anyText = fc.oneof(
  fc
    .array(
      fc.oneof(
        fc.constantFrom(...LABELLED.map(([text]) => text)),
        fc.constantFrom(
          ..."It began, in May, since March 2025, my first run, on 31 April, 2 years ago, stopped running, I am 99, 900 miles a week, left knee, physio helped, 29 February 2025, raced in June 1800"
            .split(", ")
            .map((words) => `${words} `),
        ),
        fc.string({ unit: "grapheme", maxLength: 60 }),
      ),
      { maxLength: 30 },
    )
    .map((parts) => parts.join(" ")),
  fc
    .tuple(
      fc.constantFrom("a ", ". ", "in May ", "first ", "walked ", "1", "(", "since ", "\n", "no ", "'"),
      fc.integer({ min: 1, max: 40_000 }),
    )
    .map(([part, times]) => part.repeat(times)),
);

test("every suggestion is an answer that the form takes, and all of them together as well", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { fields, treatments } = recognised(text);
      const typed = Object.fromEntries([
        ...fields.map(({ field, value }) => [`recovery.${field}`, value]),
        ...treatments.flatMap(({ tag, effect }, row) => [
          [`recovery.treatments.${row}.tag`, tag],
          [`recovery.treatments.${row}.effect`, effect ?? ""],
        ]),
      ]);
      const record = recordInput.parse(recordFrom(typed));
      requirePossibleDates(record, new Date(`${TODAY}T12:00:00Z`));
      // Nothing of it is dropped on the way.
      for (const { field, value } of fields) {
        const [group = "", kind = ""] = field.split(".");
        const stored = (record as Record<string, unknown>)[group];
        const kept = kind ? (stored as Record<string, unknown>)[kind] : stored;
        expect(kept === true ? "yes" : kept === false ? "no" : kept).toBe(value);
      }
    }),
  );
});

test("no text makes it read more than a few short sentences", () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 1, max: 60 }), (text, times) => {
      const read: string[] = [];
      const find: FindDates = (sentence, today) => {
        read.push(sentence);
        return findDates(sentence, today);
      };
      const { fields, treatments } = recognised(text.repeat(times).slice(0, 2_000_000), find);
      expect(read.length).toBeLessThanOrEqual(MAX_DATED_SENTENCES);
      for (const sentence of read) expect(sentence.length).toBeLessThanOrEqual(MAX_SENTENCE_CHARS);
      expect(sentencesIn(text).join("").length).toBeLessThanOrEqual(READ_CHARS);
      expect(fields.length + treatments.length).toBeLessThan(20);
    }),
    { numRuns: 40 },
  );
});

test("reads nothing behind the first characters, and says nothing about others", () => {
  const far = `${"The weather was fine. ".repeat(400)} I am 43.`;
  expect(suggested(far)).toEqual([]);
  expect(suggested("My friend is 43-years-old, had surgery in May, and ran on her left knee.")).toEqual([]);
});
