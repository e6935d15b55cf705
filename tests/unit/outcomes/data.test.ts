import { describe, expect, test } from "vitest";
import { csvOf } from "@/lib/feeds/csv";
import { aboutRows, dataRows } from "@/lib/outcomes/data";
import {
  COLUMN_MEANINGS,
  DATA_COLUMNS,
  DATA_WORDS,
  type DataRow,
  dictionaryRows,
} from "@/lib/outcomes/data-columns";
import { outcomesOf } from "@/lib/outcomes/release";
import { STAGES } from "@/lib/outcomes/setbacks";
import { anyRecords } from "@/tests/support/any-record";
import fc from "@/tests/support/fast-check";
import { parseCsv } from "@/tests/support/parse-csv";

const released = (sample: boolean, records: Parameters<typeof outcomesOf>[0] | null) => ({
  slug: "itbs",
  releasedAt: new Date("2026-06-01T12:00:00Z"),
  sample,
  outcomes: records && outcomesOf(records),
});
const TREATMENTS = new Map([
  [1, "rest"],
  [2, "shockwave"],
  [3, "strength"],
]);

describe("the file of an injury", () => {
  test("says in every row whether it is sample data, and when it was released", () => {
    fc.assert(
      fc.property(anyRecords(60, 120), fc.boolean(), (records, sample) => {
        for (const row of dataRows(released(sample, records), TREATMENTS))
          expect(row).toMatchObject({
            injury: "itbs",
            data: sample ? "sample" : "runners",
            released: "2026-06-01",
          });
      }),
      { numRuns: 20 },
    );
  });

  test("begins with the licence, and with whom it is about", () => {
    const [licence, who] = aboutRows();
    expect(licence).toMatchObject({
      table: "about",
      measure: "licence",
      value: expect.stringMatching(/^You may use/),
    });
    expect(who).toMatchObject({ value: expect.stringContaining("not a sample of runners who are hurt") });
  });

  test("has no figures while the release is withheld", () => {
    expect(dataRows(released(false, null), TREATMENTS)).toMatchObject([
      { measure: "withheld", value: "yes" },
    ]);
  });

  test("has no word that the dictionary lacks, and the dictionary none that no file has", () => {
    const used = new Map<string, Set<string>>(DATA_COLUMNS.map((column) => [column, new Set()]));
    const note = (rows: readonly DataRow[]) => {
      for (const row of rows)
        for (const [column, value] of Object.entries(row))
          if (value !== null && value !== undefined) used.get(column)?.add(String(value));
    };
    note([...aboutRows(), ...dataRows(released(true, null), TREATMENTS)]);
    fc.assert(
      fc.property(anyRecords(100, 400), (records) => note(dataRows(released(false, records), TREATMENTS))),
      { numRuns: 40 },
    );
    for (const [column, words] of Object.entries(DATA_WORDS))
      expect([column, [...(used.get(column) ?? [])].sort()]).toEqual([column, Object.keys(words).sort()]);
    const items = [...(used.get("item") ?? [])];
    expect(items.filter((item) => !STAGES.some((stage) => stage === item)).sort()).toEqual(
      [...TREATMENTS.values()].sort(),
    );
    expect(new Set(dictionaryRows().map(({ column }) => column))).toEqual(
      new Set(Object.keys(COLUMN_MEANINGS)),
    );
  });
});

describe("a CSV file", () => {
  test("is one by RFC 4180, and reads back as it was written", () => {
    const value = fc
      .string({ unit: "grapheme" })
      .map((text) => text.replace(/^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]+/, ""));
    fc.assert(
      fc.property(fc.array(fc.record({ a: value, b: fc.nat() }), { minLength: 1 }), (rows) => {
        const [head, ...cells] = parseCsv(csvOf(["a", "b"], rows));
        expect(head).toEqual(["a", "b"]);
        expect(cells).toEqual(rows.map(({ a, b }) => [a, String(b)]));
      }),
    );
  });

  test("has nothing that a spreadsheet would take for a formula", () => {
    for (const formula of [
      '=HYPERLINK("https://elsewhere.example")',
      "+1",
      "-1+1",
      "@SUM(A1)",
      "\t=1",
      "\r=1",
    ])
      expect(parseCsv(csvOf(["a"], [{ a: formula }]))[1]?.[0]).toBe(`'${formula}`);
  });
});
