import type { Member } from "@/lib/pipeline/actor";
import { expect, test } from "../support/e2e";
import { answer, reopen, settle } from "../support/questions";
import { askAuthor } from "../support/queue";
import { beside, memberCalled } from "../support/write-in";

test.use({ copy: "members", javaScriptEnabled: false });

const REASON = "Only somebody who sees the ankle can say that.";

test("a reader sees within a second that the author declines, reopens or answers together", async ({
  page,
  forum,
}) => {
  const titles = ["Is it safe to run on a swollen ankle?", "And what if it swells again after?"];
  const asked = await askAuthor(
    forum,
    titles.map((title) => ({ title })),
  );
  const questions = asked.map((threadId) => ({ threadId, commentId: null }));
  const [question] = questions;
  const author = (work: (jo: Member) => Promise<unknown>) =>
    beside(forum.databaseUrl, async () => work(await memberCalled("coach-jo")));
  const note = page.locator(".resolution");
  const soon = (sees: () => Promise<void>) =>
    expect(async () => {
      await page.reload();
      await sees();
    }).toPass({ timeout: 15_000, intervals: [200] });

  await page.goto(`/t/${asked[0]}`);
  await expect(note).toHaveCount(0);
  await author((jo) => settle(jo, question, "declined", REASON));
  await soon(() => expect(note).toHaveText(`The author declined to answer: ${REASON}`, { timeout: 100 }));
  await author((jo) => reopen(jo, question));
  await soon(() => expect(note).toHaveCount(0, { timeout: 100 }));

  await author((jo) => answer(jo, questions));
  for (const id of asked) {
    await page.goto(`/t/${id}`);
    await soon(() => expect(page.locator(".c.a .w")).toContainText("Answers 2 questions", { timeout: 100 }));
  }
});
