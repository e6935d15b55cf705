import { expect } from "vitest";
import { listSettingChanges } from "@/db/site/settings";
import { listTitles } from "@/db/threads/lists";
import { findPinned } from "@/db/threads/reads";
import { publishArticle } from "@/lib/forum/content/threads/operations";
import { articleIdsIn, shownChange } from "@/lib/forum/site/settings/history";
import { undoSettingChange } from "@/lib/forum/site/settings/operations";
import { changePinnedArticle } from "@/lib/forum/site/settings/pin-operations";
import { perform } from "@/lib/pipeline/perform";
import { effectsOf } from "../support/effects";
import { test } from "../support/with-world";
import { as, question } from "../support/world";

test("an admin pins another article, undoes that, and pins none", async ({ world }) => {
  const kit = as(world.people.kit);
  const pinned = async () => (await findPinned())?.id ?? null;
  const first = await pinned();
  const { threadId: other, slug } = await perform(
    publishArticle,
    { ...question(), title: "Twelve weeks with one stubborn tendon" },
    as(world.people.jo),
  );
  const event = await perform(changePinnedArticle, { threadId: other, was: first }, kit);
  expect(effectsOf(event).stale).toEqual(expect.arrayContaining(["lists", `thread:${other}`]));
  expect(slug).toBeTruthy();
  expect(await pinned()).toBe(other);
  const { changes } = await listSettingChanges();
  const [change] = changes;
  if (!change) throw new Error("The change is not in the history.");
  const titles = await listTitles(articleIdsIn(changes));
  expect(shownChange(change, { last: change, titles })).toMatchObject({
    label: "Pinned article",
    to: "Twelve weeks with one stubborn tendon",
    undoable: true,
  });
  await expect(perform(changePinnedArticle, { threadId: null, was: first ?? 1 }, kit)).rejects.toMatchObject({
    code: "conflict",
  });
  await perform(undoSettingChange, { changeId: change.id }, kit);
  expect(await pinned()).toBe(first);
  await perform(changePinnedArticle, { threadId: other, was: first }, kit);
  await perform(changePinnedArticle, { threadId: null, was: other }, kit);
  expect(await pinned()).toBeNull();
});
