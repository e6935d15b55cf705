import { describe, expect } from "vitest";
import { GET as ofInjury } from "@/app/(public)/outcomes/[slug]/data.csv/route";
import { GET as ofAll } from "@/app/(public)/outcomes/data.csv/route";
import { GET as dictionary } from "@/app/(public)/outcomes/dictionary.csv/route";
import { cacheKey } from "@/lib/addresses/cache-keys";
import { cacheKeysOf } from "@/lib/addresses/read";
import { defineTags } from "@/lib/forum/content/tags/operations";
import { SYSTEM } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { allOutcomesDataPath, outcomesDataPath, outcomesDictionaryPath } from "@/lib/urls";
import { countedRunners, releaseAt } from "../support/counted-runners";
import { parseCsv } from "../support/parse-csv";
import { test as base } from "../support/with-world";
import { as } from "../support/world";

const AT = new Date("2026-06-01T00:00:00Z");

const test = base.extend("released", { scope: "file", auto: true }, async ({ world: _ }) => {
  const achilles = { slug: "achilles", name: "Achilles", group: "injury", aliases: ["heel cord"] };
  const hip = { slug: "hip-bursitis", name: "Hip bursitis", group: "injury" };
  await perform(defineTags, [achilles, hip], as(SYSTEM));
  await countedRunners(12, () => ({ tags: ["itbs"] }));
  await countedRunners(14, () => ({ tags: ["achilles"], source: "seed" }));
  await countedRunners(10, () => ({ tags: ["hip-bursitis"] }));
  await releaseAt(AT);
});

const file = (slug: string) =>
  ofInjury(new Request("http://localhost"), { params: Promise.resolve({ slug }) });
const rows = async (response: Response) => {
  const [head = [], ...cells] = parseCsv(await response.text());
  return cells.map((row) => Object.fromEntries(head.map((column, at) => [column, row[at]])));
};

describe("the file of an injury", () => {
  test("has the figures of its release", async () => {
    const response = await file("itbs");
    expect(response.headers.get("content-type")).toMatch(/^text\/csv/);
    expect(await rows(response)).toContainEqual(
      expect.objectContaining({
        data: "runners",
        milestone: "first_run",
        group: "",
        measure: "runners",
        value: "12",
      }),
    );
  });

  test("says that sample data is sample data", async () => {
    const some = (await rows(await file("achilles"))).filter(({ table }) => table !== "about");
    expect(new Set(some.map(({ data }) => data))).toEqual(new Set(["sample"]));
  });

  test("has no figures of fewer than 11 runners", async () => {
    expect((await rows(await file("hip-bursitis"))).map(({ table }) => table)).toEqual(["about", "about"]);
  });

  test("is missing for what is no injury, and another name of the injury leads to it", async () => {
    expect((await file("knee")).status).toBe(404);
    expect((await file("nothing")).status).toBe(404);
    const moved = await file("heel-cord");
    expect([moved.status, moved.headers.get("location")]).toEqual([308, outcomesDataPath("achilles")]);
  });
});

test("the file of all injuries has them all", async () => {
  const injuries = new Set((await rows(await ofAll())).map(({ injury }) => injury));
  expect([...injuries].sort()).toEqual(["", "achilles", "itbs"]);
});

test("the dictionary explains each column", async () => {
  const columns = (await rows(dictionary())).filter(({ word }) => word === "");
  expect(columns).toHaveLength(13);
});

test("the files are stored until what they are about changes", () => {
  expect(cacheKeysOf(outcomesDataPath("itbs"))).toEqual([cacheKey.site, cacheKey.outcomes("itbs")]);
  expect(cacheKeysOf(allOutcomesDataPath)).toEqual([cacheKey.site, cacheKey.allOutcomes]);
  expect(cacheKeysOf(outcomesDictionaryPath)).toEqual([cacheKey.site]);
});
