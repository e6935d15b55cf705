import { flagTarget } from "@/lib/forum/reactions/flags/operations";
import { perform } from "@/lib/pipeline/perform";
import { faultsOf } from "../support/axe";
import { decided } from "../support/decisions";
import { expect, test } from "../support/e2e";
import { signIn, someone } from "../support/sign-in";
import { as } from "../support/world";
import { beside, memberCalled, reply } from "../support/write-in";
import { writeInto } from "../support/writing";

test.use({ copy: "brakes" });

const RULE = "everyone can reply once in 10 minutes";

test("limits on replies are announced before anybody writes, and an early reply is kept", async ({
  page,
  forum,
  browser,
}) => {
  await page.goto("/");
  const href = await page.locator('main a[href^="/t/"]').first().getAttribute("href");
  const [path = ""] = (href ?? "").split("#");
  const id = Number(path.split("/")[2]);
  const { commentId } = await beside(forum.databaseUrl, async () => {
    const written = await reply(await memberCalled("ben"), id, "Rest is for the weak, if you ask me.");
    const subject = { kind: "comment", id: written.commentId } as const;
    await perform(flagTarget, { subject, reason: "harassment" }, as(await memberCalled("ada")));
    const mia = await memberCalled("mia");
    await decided(mia, "slow", { kind: "thread", id }, { minutes: 10 });
    return written;
  });

  await signIn(page, someone(), path);
  await expect(page.getByText("Slow mode: each member can reply once every 10 minutes.")).toBeVisible();
  const comment = page.locator(`#c${commentId}`);
  await expect(page.getByRole("link", { name: /^Your account/ })).toBeVisible();
  await comment.getByRole("link", { name: "Reply", exact: true }).click();
  await expect(comment.locator(".reply-here")).toContainText(RULE);
  await expect(comment.locator(".reply-here")).toContainText("flagged");
  expect(await faultsOf(page)).toEqual([]);
  await expect(page.locator(".ProseMirror")).toBeFocused();
  const words = "I would not say so, after two winters of it.";
  await page.keyboard.insertText(words);
  await page.getByRole("button", { name: "Post" }).click();
  const refusal = page.getByRole("alert");
  await expect(refusal).toContainText("can reply in 3 minutes");
  await expect(refusal).toContainText("Everything you wrote is still here.");
  await expect(page.locator(".ProseMirror")).toHaveText(words);

  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: forum.url });
  await context.addCookies(await page.context().cookies());
  const plain = await context.newPage();
  await plain.goto(`/reply/${id}?to=${commentId}`);
  await expect(plain.getByText(RULE)).toBeVisible();
  await expect(plain.getByText("You can reply in 3 minutes.")).toBeVisible();
  const late = "Typed without any script, and too soon as well.";
  await writeInto(plain, "Your reply", late);
  await plain.getByRole("button", { name: "Reply", exact: true }).click();
  await expect(plain.getByText("can reply in 3 minutes").first()).toBeVisible();
  await expect(plain.getByLabel("Your reply")).toHaveValue(late);
  await context.close();
});
