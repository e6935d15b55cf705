import { expect } from "vitest";
import { defineTags } from "@/lib/forum/content/tags/operations";
import { SYSTEM } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { allOutcomesPath, outcomesPath, tagPath } from "@/lib/urls";
import { readPublicPage } from "../support/read-public-page";
import { test } from "../support/with-world";
import { as } from "../support/world";

const textOf = (markup: string) =>
  markup
    .replace(/<!-- -->/g, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");

test("an injury that too few runners agreed to be counted for shows its public stories and the studies", async ({
  world: _,
}) => {
  const text = textOf(await readPublicPage(outcomesPath("itbs")));
  expect(text).toContain("IT band: not enough stories yet");
  expect(text).toContain("1 story about this injury so far");
  expect(text).toContain("44 of 100 by week 8");
  expect(text).toContain("People who write here are not a sample of people who are hurt.");
});

test("the list names every injury with its public stories, and nothing that is no injury", async ({
  world: _,
}) => {
  const added = [
    { slug: "hamstring", name: "Hamstring", group: "injury" as const, aliases: ["pulled hamstring"] },
  ];
  await perform(defineTags, added, as(SYSTEM));
  const markup = await readPublicPage(allOutcomesPath);
  const text = textOf(markup);
  expect(text).toContain("IT band 1 story");
  expect(text).toContain("Hamstring 0 stories");
  expect(markup).not.toContain("/outcomes/knee");
});

test("a body part has no outcomes, and another name of an injury leads to its page", async ({ world: _ }) => {
  expect(await readPublicPage(outcomesPath("knee"))).toMatch(/^NEXT_HTTP_ERROR_FALLBACK;404/);
  expect(await readPublicPage(outcomesPath("no-such-tag"))).toMatch(/^NEXT_HTTP_ERROR_FALLBACK;404/);
  expect(await readPublicPage(outcomesPath("pulled-hamstring", "full_training", "age"))).toContain(
    outcomesPath("hamstring", "full_training", "age"),
  );
});

test("the page of an injury’s tag leads to the studies, that of a body part to nothing", async ({
  world: _,
}) => {
  expect(textOf(await readPublicPage(tagPath("itbs")))).toContain("In a review of studies, 44 of 100");
  expect(await readPublicPage(tagPath("knee"))).not.toContain("outcomes-line");
});
