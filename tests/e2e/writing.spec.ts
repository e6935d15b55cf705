import { sql } from "drizzle-orm";
import { database } from "@/db/client";
import { expect, test } from "../support/e2e";
import { signIn, signInBeside, someone } from "../support/sign-in";
import { beside } from "../support/write-in";
import { expectWritten, writeInto } from "../support/writing";

/** In paragraphs: Chromium needs 24 s to find the direction of a single line as long as this. */
const TWO_MEGABYTES = Array(400).fill("knee ".repeat(1_000).trim()).join("\n\n");

for (const script of [true, false]) {
  test.describe(script ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled: script });

    test("a question is asked, and its mistakes are named without losing text", async ({ page }) => {
      await signIn(page, someone(), "/ask");
      await page.getByLabel("Your question").fill("Too short");
      await writeInto(page, "What happened", "It hurts on the stairs.\n\nOnly downhill, never up.");
      await page.getByRole("radio", { name: "Everyone" }).check();
      await page.getByRole("button", { name: "Ask", exact: true }).click();
      await expect(page.getByRole("main").getByRole("alert")).toContainText(
        "Write at least 15 characters. Your title has 9.",
      );
      await expect(page.getByRole("main").getByRole("alert")).toContainText("Choose at least one tag.");
      await expectWritten(page, "What happened", "It hurts on the stairs.\n\nOnly downhill, never up.");
      await expect(page.getByRole("radio", { name: "Everyone" })).toBeChecked();

      await page.getByLabel("Your question").fill("Why does it hurt on the way down only?");
      await page.getByRole("checkbox", { name: "IT band", exact: true }).check();
      await page.getByRole("button", { name: "Ask", exact: true }).click();
      await expect(page).toHaveURL(/\/t\/\d+\/why-does-it-hurt-on-the-way-down-only/);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(
        "Why does it hurt on the way down only?",
      );
      await expect(page.getByText("Only downhill, never up.")).toBeVisible();
    });

    test("two megabytes of text are refused with a sentence, and kept", async ({ page }) => {
      test.slow();
      await signIn(page, someone(), "/ask");
      await page.getByLabel("Your question").fill("How much text can one question take?");
      await page.getByLabel("What happened").fill(TWO_MEGABYTES);
      await page.getByRole("button", { name: "Ask", exact: true }).click();
      await expect(page.getByRole("main").getByRole("alert")).toContainText(
        /What you sent is \d(\.\d)? MB, but the limit is 1 MB, .* drafts you saved before are kept/,
      );
      // Nobody read it, so a page without script cannot give it back; the one before still has it.
      if (!script) await page.goBack();
      await expectWritten(page, "What happened", TWO_MEGABYTES);
    });

    test("a story is told with its recovery record", async ({ page }) => {
      await signIn(page, someone(), "/tell");
      await page.getByLabel("Title").fill("Nine weeks of patience and one good hill");
      await writeInto(page, "Your story", "It began on a long run, and ended on a short one.");
      await page.getByRole("checkbox", { name: "IT band", exact: true }).check();
      await page.getByRole("radio", { name: "Running, with limits" }).check();
      await page.getByLabel("When it began", { exact: true }).fill("2024-03");
      await page.locator("summary", { hasText: /^What you reached$/ }).click();
      await page.getByLabel("First run", { exact: true }).fill("2024-01");
      await page.locator("summary", { hasText: /^What you tried$/ }).click();
      const first = page.getByRole("group", { name: "Treatment 1", exact: true });
      const second = page.getByRole("group", { name: "Treatment 2", exact: true });
      await expect(second).toBeHidden();
      await first.getByLabel("What you tried").selectOption("Massage");
      await expect(second).toBeVisible();
      await expect(page.getByRole("group", { name: "Treatment 3", exact: true })).toBeHidden();
      await first.getByLabel("From").fill("2024-04");
      await first.getByRole("radio", { name: "Helped" }).check();
      await page.getByRole("checkbox", { name: "Count me in the charts" }).check();
      await page.getByRole("button", { name: "Post your story" }).click();
      await expect(page.getByRole("main").getByRole("alert")).toContainText(
        "cannot be before the injury began",
      );
      await expect(page.getByRole("radio", { name: "Running, with limits" })).toBeChecked();
      await expect(first.getByLabel("What you tried")).toHaveValue("massage");
      await expect(page.getByRole("checkbox", { name: "Count me in the charts" })).toBeChecked();
      await page.getByLabel("First run", { exact: true }).fill("2024-05");
      await page.getByRole("button", { name: "Post your story" }).click();
      await expect(page).toHaveURL(/\/t\/\d+\/nine-weeks-of-patience/);
      await expect(page.getByText("Running, with limits").first()).toBeVisible();
      await expect(page.getByText("since April 2024: Helped")).toBeVisible();
      await page.emulateMedia({ media: "print" });
      await expect(page.getByText("since April 2024: Helped")).toBeVisible();
      await expect(page.getByRole("heading", { name: "How it went" })).toBeVisible();
      await page.emulateMedia({ media: "screen" });
      await page.goto("/settings");
      await page.getByRole("button", { name: "Withdraw your consent for Nine weeks" }).click();
      await expect(page.getByRole("status")).toContainText("Consent withdrawn.");
    });

    test("a reply is posted under the comment it answers", async ({ page }) => {
      await signIn(page, someone());
      await page.goto("/t/4/x");
      const link = page.getByRole("main").getByRole("link", { name: "Reply", exact: true }).first();
      await page.goto((await link.getAttribute("href")) ?? "");
      await expect(page.getByRole("region", { name: "You are replying to" })).toBeVisible();
      const text = `That is how it was for me as well, ${script ? "scripted" : "plain"}.`;
      await writeInto(page, "Your reply", text);
      await page.getByRole("button", { name: "Reply" }).click();
      await expect(page).toHaveURL(/\/t\/4\/[^#]+#c\d+$/);
      await expect(page.getByText(text)).toBeVisible();
    });

    test("a visitor starts a reply and a story, and signs in to send: no text is lost", async ({
      page,
      browser,
      baseURL,
    }) => {
      const text = `I read along for a year before I wrote this, ${script ? "scripted" : "plain"}.`;
      await page.goto("/reply/4");
      await expect(page.getByText("You sign in when you send this. Your text is kept.")).toBeVisible();
      await writeInto(page, "Your reply", text);
      await page.getByRole("button", { name: "Reply" }).click();
      if (script) await expect(page).toHaveURL("/sign-in?next=%2Freply%2F4");
      else await expect(page.getByRole("main").getByRole("alert")).toContainText("You are not signed in");
      await signInBeside(page, someone());
      if (script) await page.goto("/reply/4");
      await expectWritten(page, "Your reply", text);
      await page.getByRole("button", { name: "Reply" }).click();
      await expect(page).toHaveURL(/\/t\/4\/[^#]+#c\d+$/);
      await expect(page.getByText(text)).toBeVisible();

      const visitor = await (await browser.newContext({ baseURL, javaScriptEnabled: script })).newPage();
      const title = `Two winters, one knee, ${script ? "scripted" : "plain"}`;
      await visitor.goto("/tell");
      await visitor.getByLabel("Title").fill(title);
      await writeInto(visitor, "Your story", "It began on a hill, and it ended on the same hill.");
      await visitor.getByRole("checkbox", { name: "IT band", exact: true }).check();
      await visitor.getByRole("radio", { name: "Recovering" }).check();
      await visitor.getByRole("button", { name: "Post your story" }).click();
      if (script) await expect(visitor).toHaveURL("/sign-in?next=%2Ftell");
      else await expect(visitor.getByRole("main").getByRole("alert")).toContainText("You are not signed in");
      await signInBeside(visitor, someone());
      if (script) await visitor.goto("/tell");
      await expect(visitor.getByLabel("Title")).toHaveValue(title);
      await visitor.getByRole("button", { name: "Post your story" }).click();
      await expect(visitor).toHaveURL(/\/t\/\d+\/two-winters/);
      await visitor.context().close();
    });

    test("typed text outlives the session, and is posted after signing in again", async ({
      page,
      context,
    }) => {
      const email = someone();
      await signIn(page, email, "/reply/4");
      const text = `Written while the session was ending, ${script ? "scripted" : "plain"}, and kept.`;
      await writeInto(page, "Your reply", text);
      const cookies = await context.cookies();
      await context.clearCookies();
      await page.getByRole("button", { name: "Reply" }).click();
      await expect(page.getByRole("main").getByRole("alert")).toContainText("You are not signed in");
      await expectWritten(page, "Your reply", text);
      await expect(page.getByRole("link", { name: "Sign in in a new tab" })).toHaveAttribute(
        "target",
        "_blank",
      );
      await context.addCookies(cookies);
      await page.getByRole("button", { name: "Reply" }).click();
      await expect(page).toHaveURL(/#c\d+$/);
      await expect(page.getByText(text)).toBeVisible();
    });

    test("a thread locked meanwhile says so, and gives the text back", async ({ page, forum, context }) => {
      await signIn(page, someone(), "/reply/5");
      await writeInto(page, "Your reply", "This came a minute too late to be posted.");
      await setThread(forum.databaseUrl, sql`locked_at = now()`);
      await page.getByRole("button", { name: "Reply" }).click();
      await expect(
        page.getByText("This thread is locked. You can read it, but not reply.").first(),
      ).toBeVisible();
      await expectWritten(page, "Your reply", "This came a minute too late to be posted.");
      if (script) {
        await context.grantPermissions(["clipboard-read", "clipboard-write"]);
        await page.getByRole("button", { name: "Copy my text" }).click();
        await expect(page.getByRole("button", { name: "Text copied" })).toBeVisible();
        expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("a minute too late");
        await expect(page.getByRole("button", { name: "Reply", exact: true })).toHaveCount(0);
        await setThread(forum.databaseUrl, sql`locked_at = null`);
        await page.goto("/reply/5");
        await expectWritten(page, "Your reply", "This came a minute too late to be posted.");
      }
      await setThread(forum.databaseUrl, sql`locked_at = null, hidden_at = now()`);
      await page.getByRole("button", { name: "Reply", exact: true }).click();
      await expect(page.getByText("This thread is gone.").first()).toBeVisible();
      await expectWritten(page, "Your reply", "This came a minute too late to be posted.");
      await setThread(forum.databaseUrl, sql`hidden_at = null`);
    });
  });
}

test("a double click posts once", async ({ page }) => {
  await signIn(page, someone(), "/reply/4");
  await writeInto(page, "Your reply", "Clicked twice, because the train was in a tunnel.");
  await page.getByRole("button", { name: "Reply" }).dblclick();
  await expect(page).toHaveURL(/#c\d+$/);
  await expect(page.getByText("Clicked twice, because the train was in a tunnel.")).toHaveCount(1);
});

test("a form that cannot reach the server keeps everything and can be sent again", async ({
  page,
  context,
}) => {
  await signIn(page, someone(), "/reply/4");
  await writeInto(page, "Your reply", "Written in the tunnel, posted after it.");
  await context.setOffline(true);
  await page.getByRole("button", { name: "Reply" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("Everything you wrote is still here");
  await expectWritten(page, "Your reply", "Written in the tunnel, posted after it.");
  await context.setOffline(false);
  await page.getByRole("button", { name: "Reply" }).click();
  await expect(page).toHaveURL(/#c\d+$/);
  await expect(page.getByText("Written in the tunnel, posted after it.")).toBeVisible();
});

test("a suspended member reads until when, in place of the form", async ({ page, forum }) => {
  const email = someone();
  await signIn(page, email, "/ask");
  await beside(forum.databaseUrl, () =>
    database().execute(
      sql`update people set suspended_until = now() + interval '3 days' where email = ${email}`,
    ),
  );
  await page.goto("/ask");
  await expect(page.getByText("so you cannot post")).toBeVisible();
  await expect(page.getByLabel("Your question")).toHaveCount(0);
});

test("what a story says is offered: added, undone, dismissed, and never over an answer", async ({ page }) => {
  await page.goto("/tell");
  await writeInto(page, "Your story", "It began in March 2024, in the right knee. Physio helped.");
  const found = page.getByRole("region", { name: "Found in your words" });
  const onset = page.getByLabel("When it began", { exact: true });
  await found.getByRole("button", { name: "Add: Began: March 2024" }).click();
  await expect(onset).toHaveValue("2024-03");
  await found.getByRole("button", { name: "Undo: Began: March 2024" }).click();
  await expect(onset).toHaveValue("");
  await found.getByRole("button", { name: "No: Physical therapy: helped" }).click();
  await expect(found.getByRole("button", { name: /Physical therapy/ })).toHaveCount(0);
  await expect(found.getByRole("button", { name: "Add: Side: right" })).toBeVisible();
  await page.getByRole("radio", { name: "Left" }).check();
  await expect(found.getByRole("button", { name: /Side/ })).toHaveCount(0);
  await page.locator("[data-draft-state]", { hasText: "aved" }).waitFor();

  await page.reload();
  await found.getByRole("button", { name: "Add: Began: March 2024" }).click();
  await expect(onset).toHaveValue("2024-03");
  await expect(found.getByRole("button", { name: /Physical therapy|Side/ })).toHaveCount(0);
});

function setThread(databaseUrl: string, change: ReturnType<typeof sql>) {
  return beside(databaseUrl, () => database().execute(sql`update threads set ${change} where id = 5`));
}
