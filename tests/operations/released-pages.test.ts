import { expect } from "vitest";
import { findOpenConsent } from "@/db/consents/reads";
import { withdrawConsent } from "@/lib/forum/content/consents/operations";
import { perform } from "@/lib/pipeline/perform";
import { allOutcomesPath, outcomesPath, tagPath } from "@/lib/urls";
import { countedRunners, redrawOutcomes } from "../support/counted-runners";
import { readPublicPage } from "../support/read-public-page";
import { test as base } from "../support/with-world";
import { as } from "../support/world";

const test = base.extend("runners", { scope: "file" }, async ({ world: _ }) => {
  const runners = await countedRunners(32);
  await redrawOutcomes();
  return runners;
});

const PATHS = [
  allOutcomesPath,
  outcomesPath("itbs"),
  outcomesPath("itbs", "first_run", "age"),
  tagPath("itbs"),
];
const read = async () =>
  (await Promise.all(PATHS.map(readPublicPage))).map((markup) => markup.replace(/<!-- -->/g, ""));

test("a release is on the page of its injury and in the list, and on no page once a counted runner leaves", async ({
  runners: [runner],
}) => {
  const [list, injury, byAge, tag] = await read();
  expect(injury).toMatch(/Half of the runners here ran again <b>\d+ weeks<\/b>/);
  expect(injury).toContain("<b>32</b> stories begun while hurt");
  expect(injury).toContain('<svg class="chart" width="100%"');
  expect(byAge).toContain('aria-current="page">Age</a>');
  for (const shown of [list, tag]) expect(shown).toMatch(/Half ran again after \d+ weeks \(\d+ to /);

  if (!runner) throw new Error("Nobody is counted.");
  const consent = await findOpenConsent(runner.threadId);
  await perform(withdrawConsent, { consentId: consent?.id }, as(runner.member));
  const after = await read();
  for (const [at, markup] of after.entries())
    expect(markup, PATHS[at]).not.toMatch(
      /half of the runners|half ran again|<svg class="chart|begun while hurt/i,
    );
  expect(after[0]).toContain("paused until the next release");
  expect(after[1]).toContain("IT band: paused until the next release");
});
