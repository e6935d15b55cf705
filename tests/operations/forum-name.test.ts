import { afterEach, expect } from "vitest";
import { database } from "@/db/client";
import { forumSettings, renewForum } from "@/lib/forum-settings/current";
import { careLetter } from "@/lib/mail/care-letter";
import { drawn } from "@/lib/mail/letter";
import { messageOf } from "@/lib/mail/message";
import { modmailLetter } from "@/lib/mail/modmail-letter";
import { receiptMail } from "@/lib/mail/notice-received";
import { passkeyMail } from "@/lib/mail/passkey-added";
import { roleMail } from "@/lib/mail/role-changed";
import { signInMail } from "@/lib/mail/sign-in-link";
import { sendFailure } from "@/lib/server/failure-page";
import {
  answersPath,
  feedPath,
  listPath,
  logFeedPath,
  logPath,
  manifestPath,
  outcomesPath,
  personPath,
  sitemapOfPages,
  sitemapPath,
  tagPath,
  threadPath,
} from "@/lib/urls";
import { confirmUnsubscribePage } from "@/lib/web/mail-pages";
import { readPublicPage } from "../support/read-public-page";
import { test } from "../support/with-world";

const NAME = "Lame <Ducks> & Co";

async function set(values: Record<string, string>) {
  for (const [name, value] of Object.entries(values))
    await database().$client.query(
      "insert into settings (name, value) values ($1, $2) on conflict (name) do update set value = $2",
      [name, JSON.stringify(value)],
    );
  forumSettings().markChanged();
  await renewForum();
}

/** Other tests in this process read the settings from the same memory. */
afterEach(async () => {
  await database().$client.query("delete from settings");
  forumSettings().markChanged();
  await renewForum();
});

/** The one sentence in which the software names itself, and what feed readers read of the program. */
const withoutSoftware = (text: string) =>
  text
    .replace(/The forum’s software, Comeback, is free/g, "")
    .replace(/<generator>Comeback<\/generator>/g, "");

test("every public page, feed and file has the forum’s name and never another", { timeout: 180_000 }, async ({
  world,
}) => {
  const { people, question, article, story } = world;
  const paths = [
    ...[listPath(), listPath("unanswered"), listPath("stories"), listPath("top")],
    ...[question, article, story].map((thread) => threadPath(thread)),
    ...["/tags", tagPath("itbs"), answersPath(), outcomesPath("itbs"), "/outcomes", logPath(), logFeedPath],
    ...["/about", "/help", "/rules", "/privacy", personPath(people.ada.handle)],
    ...[sitemapPath, sitemapOfPages, manifestPath, "/robots.txt"],
    ...(["latest", "unanswered", "articles", "answers"] as const).map((of) => feedPath({ of })),
    feedPath({ of: "tag", tag: "itbs" }, "json"),
  ];
  await set({
    name: NAME,
    tagline: "For runners who limp",
    contact: "owner@example.org",
    imprint: "Jo\nLane 1",
  });
  for (const path of paths) {
    const shown = withoutSoftware(await readPublicPage(path));
    expect(shown, path).not.toContain("Comeback");
    if (!/sitemap|robots|manifest|feed/.test(path))
      expect(shown, path).toContain("Lame &lt;Ducks&gt; &amp; Co");
  }
  expect(JSON.parse(await readPublicPage(manifestPath))).toMatchObject({ name: NAME, short_name: NAME });
  expect(await readPublicPage("/about")).toContain('href="mailto:owner@example.org"');
});

test("every email has the forum's name and never another", async ({ world }) => {
  await set({ name: NAME, tagline: "", accent: "#1d4ed8" });
  const to = "ada@example.org";
  const letters = [
    careLetter(1, "thread"),
    modmailLetter({ modmailId: 1, text: "Hello" }),
    { subject: "Nothing else", blocks: [] },
  ];
  const mails = [
    signInMail({ to, url: "https://forum.example.org/x", code: "123456", minutes: 30 }),
    passkeyMail({ to, device: null, at: new Date(), settingsUrl: "https://forum.example.org/settings" }),
    receiptMail({ name: null, email: to, reportedAt: new Date() } as Parameters<typeof receiptMail>[0]),
    ...(["member", "author", "moderator", "admin"] as const).flatMap((role) =>
      [true, false].map((proposed) =>
        roleMail({ to, role, proposed, publicUrl: "https://forum.example.org" }),
      ),
    ),
    ...letters.map((letter) => drawn(letter)),
    ...letters.map((letter) =>
      messageOf(letter, { mailId: 1, personId: world.people.ada.id, to, kinds: ["reply"] }),
    ),
  ];
  for (const mail of mails) {
    const { from: _, ...written } = mail as { from?: unknown };
    expect(JSON.stringify(written)).not.toContain("Comeback");
    expect(String(mail.html)).toContain("Lame &#60;Ducks&#62; &#38; Co");
    expect(String(mail.html)).toContain("color:#1d4ed8");
    expect(String(mail.html)).not.toContain("#23644a");
  }
});

test("pages without the framework have the forum's name", async () => {
  await set({ name: NAME });
  const plain = await confirmUnsubscribePage("nonsense").text();
  expect(plain).toContain("Lame &#60;Ducks&#62; &#38; Co");
  expect(plain).not.toContain("Comeback");
  let body = "";
  const sends = {
    writeHead: () => undefined,
    end: (bytes?: Buffer) => {
      body = String(bytes);
    },
  };
  const response = { headersSent: false, req: { method: "GET" } };
  sendFailure(
    response as Parameters<typeof sendFailure>[0],
    500,
    "id",
    sends as unknown as Parameters<typeof sendFailure>[3],
  );
  expect(body).toContain("<title>Not right now: Lame &#60;Ducks&#62; &#38; Co</title>");
});

test("dates are written in the forum's language and time zone", async () => {
  const { dayOf, isoDayOf, momentOf, calendarDayOf } = await import("@/lib/words/dates");
  const late = new Date("2026-12-24T03:30:00Z");
  await set({ language: "en-US", timeZone: "America/New_York" });
  expect([dayOf(late), isoDayOf(late), calendarDayOf(new Date("2026-12-24T00:00:00Z"))]).toEqual([
    "Dec 23, 2026",
    "2026-12-23",
    "Dec 24, 2026",
  ]);
  expect(momentOf(late)).toBe("December 23, 2026 at 10:30 PM EST");
  await set({ language: "en-GB", timeZone: "UTC" });
  expect(momentOf(late)).toBe("24 December 2026 at 03:30 UTC");
});
