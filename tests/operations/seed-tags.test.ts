import { expect } from "vitest";
import { findTag, listTags } from "@/db/tags/reads";
import { defineTags } from "@/lib/forum/content/tags/operations";
import { ensureTags } from "@/lib/forum/site/sample-content/seed-tags";
import { SYSTEM } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { test } from "../support/database";

test("a forum without content has tags with families and aliases, and keeps an admin's changes", async ({
  db: _,
}) => {
  await Promise.all([ensureTags(), ensureTags()]);
  const planted = await listTags();
  expect(planted.find(({ slug }) => slug === "itbs")).toMatchObject({ group: "injury", parentSlug: "knee" });
  expect(await findTag("iliotibial-band-syndrome")).toEqual({ alias: "itbs" });

  await perform(defineTags, [{ slug: "itbs", name: "Iliotibial band", group: "injury", parent: "knee" }], {
    actor: SYSTEM,
    source: "command",
  });
  await ensureTags();
  expect(await findTag("itbs")).toMatchObject({ tag: { name: "Iliotibial band" } });
  expect(await listTags()).toHaveLength(planted.length);
});
