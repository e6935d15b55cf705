import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { desc, isNull } from "drizzle-orm";
import sharp from "sharp";
import { database } from "@/db/client";
import { runSql } from "@/db/databases";
import { decisions } from "@/db/decisions/schema";
import { acceptAnswer } from "@/lib/forum/answers/acceptances/operations";
import { postComment } from "@/lib/forum/content/comments/operations";
import { editComment } from "@/lib/forum/content/edits/operations";
import { askQuestion } from "@/lib/forum/content/threads/operations";
import { withdrawComment } from "@/lib/forum/content/withdrawals/operations";
import { undoDecision } from "@/lib/forum/moderation/decisions/operations";
import type { Target } from "@/lib/forum/targets/target";
import { perform } from "@/lib/pipeline/perform";
import { HOUR_MS } from "@/lib/time";
import { faultsOf } from "../support/axe";
import { decided } from "../support/decisions";
import { expect, test } from "../support/e2e";
import { commentEdit } from "../support/edits";
import { mentionOf, pictureOf, picturing } from "../support/flags";
import { type Forum, startForum } from "../support/forum-process";
import { picturedReply } from "../support/pictured-posts";
import { newSession } from "../support/session";
import { as, words } from "../support/world";
import { beside, memberCalled, reply } from "../support/write-in";

const TITLE = "Will a quarrelsome fibula calm down on the moor in wellingtons?";
const ASKED = "Does a fibula calm down on the moor?";
const SAID = "A quarrelsome fibula calmed down for me once I had swapped wellingtons for galoshes.";
const ANSWER = "A quarrelsome fibula calms down in clogs, and wellingtons come after ten weeks on the moor.";

test.use({ copy: "taken-away" });

/** A second instance on the same database and pictures. */
async function withSecond(forum: Forum, work: (second: Forum) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), "comeback-e2e-"));
  const uploads = path.join(forum.dataDir, "uploads");
  const second = await startForum(folder, { DATABASE_URL: forum.databaseUrl, UPLOADS_DIR: uploads });
  try {
    await work(second);
  } finally {
    await second.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function storePicture(forum: Forum, key: string): Promise<void> {
  const file = path.join(forum.dataDir, "uploads", key);
  const grey = sharp({ create: { width: 4, height: 3, channels: 3, background: "#888" } });
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, await grey.webp().toBuffer());
}

/** A question with a reply that shows a picture, an accepted answer of the author, a mention and an address on the old blog. */
function plant(forum: Forum) {
  return beside(forum.databaseUrl, async () => {
    const [ada, ben, jo] = await Promise.all(["ada", "ben", "coach-jo"].map(memberCalled));
    if (!ada || !ben || !jo) throw new Error("The cast is not there.");
    const asked = { title: TITLE, body: words(`${TITLE} It hurts when it rains.`), tags: ["itbs"] };
    const { threadId, slug } = await perform(askQuestion, { ...asked, askedOfAuthor: true }, as(ada));
    const said = await reply(ben, threadId, SAID);
    const answer = await reply(jo, threadId, ANSWER);
    await perform(acceptAnswer, { commentId: answer.commentId }, as(ada));
    const picture = await pictureOf(ben);
    await storePicture(forum, picture.key);
    await perform(postComment, { threadId, parentId: null, body: picturing(picture.key) }, as(ben));
    const mention = await mentionOf(threadId);
    await runSql(
      forum.databaseUrl,
      `insert into old_addresses (path, thread_id) values ('/fibula', ${threadId})`,
    );
    return { threadId, slug, saidId: said.commentId, answerId: answer.commentId, picture, mention };
  });
}

type Planted = Awaited<ReturnType<typeof plant>>;

/** Every address that shows any of it. */
function addresses({ threadId, slug, saidId, answerId, picture }: Planted): string[] {
  const thread = `/t/${threadId}/${slug}`;
  const asked = new URLSearchParams({ q: ASKED });
  return [
    ...["/", "/unanswered", "/top", "/tags/itbs", "/tags/itbs/unanswered", "/u/ada", "/u/ben", "/u/coach-jo"],
    ...["", "/newest", "/oldest", "/by-time", "/since/0"].map((view) => thread + view),
    ...[`${thread}/replies/${saidId}`, `${thread}/replies/${answerId}`, `/t/${threadId}`, "/fibula"],
    ...[`/c/${saidId}`, `/c/${answerId}`, "/answers", "/answers/itbs", "/sitemap.xml", "/sitemaps/0"],
    ...["answers", "latest", "unanswered", "tags/itbs", `threads/${threadId}`].flatMap((feed) => [
      `/feeds/${feed}/atom`,
      `/feeds/${feed}/json`,
    ]),
    ...[`/answers/search?${asked}`, `/api/answers?${asked}`, `/uploads/${picture.key}`],
  ];
}

async function read(forums: Forum[], paths: string[]) {
  const reading = forums.flatMap(({ url }) =>
    paths.map(async (path) => {
      const answer = await fetch(url + path);
      return { at: url + path, status: answer.status, text: await answer.text() };
    }),
  );
  return Promise.all(reading);
}

test("removed content is gone within a second, everywhere, on both of two instances", async ({
  forum,
  page,
}) => {
  const planted = await plant(forum);
  const { threadId, slug, saidId, answerId, picture, mention } = planted;
  const paths = addresses(planted);
  await withSecond(forum, async (second) => {
    const forums = [forum, second];
    const placesOf = async (what: RegExp) =>
      (await read(forums, paths)).filter(({ text }) => what.test(text)).length;

    /** Everything is read first, so that both instances hold it; a second after the decision, once more. */
    async function taken(subject: Target, what: RegExp, kind = "remove") {
      expect(await placesOf(what), `${what} before`).toBeGreaterThan(1);
      await beside(forum.databaseUrl, async () => decided(await memberCalled("mia"), kind, subject));
      await pause(1_000);
      const after = await read(forums, paths);
      expect(after.filter(({ text }) => what.test(text)).map(({ at }) => at)).toEqual([]);
      return after;
    }

    const file = `/uploads/${picture.key}`;
    const sent = await fetch(second.url + file);
    expect([sent.status, sent.headers.get("cache-control")]).toEqual([
      200,
      "public, max-age=0, must-revalidate",
    ]);
    await taken({ kind: "picture", id: picture.id }, new RegExp(picture.key), "hide");
    for (const { url } of forums) {
      const asked = await fetch(url + file, { headers: { "if-none-match": sent.headers.get("etag") ?? "" } });
      expect(asked.status).toBe(404);
      expect(await (await fetch(`${url}/t/${threadId}/${slug}`)).text()).toContain("Picture hidden.");
    }
    await taken(mention, /Knees elsewhere/);
    const places = await taken({ kind: "comment", id: saidId }, /galoshes/);
    expect(places.find(({ at }) => at.endsWith(`/c/${saidId}`))?.text).toContain(
      "Removed by a moderator: Off topic.",
    );
    await taken({ kind: "comment", id: answerId }, /clogs/, "hide");
    const gone = await taken({ kind: "thread", id: threadId }, /quarrelsome/);
    const ofThread = gone.filter(({ at }) => new RegExp(`/t/${threadId}|/c/|/fibula`).test(at));
    expect(ofThread.map(({ status }) => status)).toEqual(ofThread.map(() => 410));
    for (const { text } of ofThread) expect(text).toContain("Removed by a moderator");
    const log = await (await fetch(`${second.url}/moderation/log`)).text();
    expect(log.match(/Removed a (?:thread|reply|mention)/g)?.length).toBeGreaterThanOrEqual(3);
  });
  await page.goto("/moderation/log");
  expect(await faultsOf(page)).toEqual([]);
});

/** The cookie of a session of a member of the cast, who has no address before. */
async function cookieOf(forum: Forum, handle: string): Promise<string> {
  const email = `${handle}@example.org`;
  await runSql(forum.databaseUrl, `update people set email = '${email}' where handle = '${handle}'`);
  return `next-auth.session-token=${(await newSession(email)).sessionToken}`;
}

test("a picture is missing once no public post shows it, on both instances, except for owner and moderators", async ({
  forum,
}) => {
  const members = ["ben", "mia", "ada"].map((handle) => cookieOf(forum, handle));
  const [owner = "", moderator = "", other = ""] = await Promise.all(members);
  const { ben, mia, threadId, replies } = await beside(forum.databaseUrl, async () => {
    const [ben, mia, ada] = [await memberCalled("ben"), await memberCalled("mia"), await memberCalled("ada")];
    const asked = {
      title: "Which tape holds below the knee?",
      body: words("Mine comes off in the rain, each time."),
    };
    const { threadId } = await perform(
      askQuestion,
      { ...asked, tags: ["itbs"], askedOfAuthor: false },
      as(ada),
    );
    const ways = [
      "withdrawn",
      "edited out",
      "hidden",
      "removed",
      "removed alone",
      "in a hidden thread",
    ] as const;
    const replies = new Map<(typeof ways)[number], Awaited<ReturnType<typeof picturedReply>>>();
    for (const way of ways) replies.set(way, await picturedReply(ben, threadId));
    return { ben, mia, threadId, replies };
  });
  for (const { key } of replies.values()) await storePicture(forum, key);
  const reply = (way: Parameters<typeof replies.get>[0]) => {
    const found = replies.get(way);
    if (!found) throw new Error(`No reply was ${way}.`);
    return found;
  };
  const inForum = <Result>(work: () => Promise<Result>) => beside(forum.databaseUrl, work);

  await withSecond(forum, async (second) => {
    const ask = async (key: string, cookie?: string) => {
      const headers: Record<string, string> = { "if-none-match": `"${path.basename(key, ".webp")}"` };
      const asking = { headers: cookie ? { cookie } : headers };
      return Promise.all([forum, second].map(({ url }) => fetch(`${url}/uploads/${key}`, asking)));
    };
    const statuses = async (key: string, cookie?: string) =>
      (await ask(key, cookie)).map(({ status }) => status);
    for (const { key } of replies.values()) expect(await statuses(key)).toEqual([304, 304]);

    const ends = {
      withdrawn: () => perform(withdrawComment, { commentId: reply("withdrawn").commentId }, as(ben)),
      "edited out": async () => {
        const edit = await commentEdit(reply("edited out").commentId, "I tape it no longer, and it holds.");
        return perform(editComment, edit, as(ben, new Date(Date.now() + HOUR_MS)));
      },
      hidden: () => decided(mia, "hide", reply("hidden").subject),
      removed: () => decided(mia, "remove", reply("removed").subject),
      "removed alone": () =>
        decided(mia, "remove", { kind: "picture", id: reply("removed alone").pictureId }),
      "in a hidden thread": () => decided(mia, "hide", { kind: "thread", id: threadId }),
    };
    for (const [way, end] of Object.entries(ends) as [keyof typeof ends, () => Promise<unknown>][]) {
      const { key } = reply(way);
      await inForum(end);
      expect(await statuses(key), way).toEqual([404, 404]);
      expect(await statuses(key, other), `${way}, to another member`).toEqual([404, 404]);
      expect(await statuses(key, owner), `${way}, to its owner`).toEqual([200, 200]);
      const toModerators = way === "withdrawn" ? 404 : 200;
      expect(await statuses(key, moderator), `${way}, to a moderator`).toEqual([toModerators, toModerators]);
    }
    const { key } = reply("removed");
    const [sent] = await ask(key, owner);
    expect(sent?.headers.get("cache-control")).toBe("private, no-store");
    expect(sent?.headers.get("content-type")).toBe("image/webp");
    const bytes = Buffer.from((await sent?.arrayBuffer()) ?? new ArrayBuffer());
    expect((await sharp(bytes).metadata()).width).toBe(4);
    const texts = async (picture: string, cookie?: string) =>
      Promise.all((await ask(picture, cookie)).map((answer) => answer.text()));
    const never = await texts("p/AA/AAAAAAAAAAAAAAAAAAAAAA.webp");
    expect(await texts(key)).toEqual(never);
    expect(await texts(key, other)).toEqual(never);

    await inForum(async () => {
      const made = await database()
        .select()
        .from(decisions)
        .where(isNull(decisions.undoneAt))
        .orderBy(desc(decisions.id));
      for (const { id } of made.slice(0, 4)) await perform(undoDecision, { decisionId: id }, as(mia));
    });
    for (const way of ["hidden", "removed", "removed alone", "in a hidden thread"] as const)
      expect(await statuses(reply(way).key), `${way}, undone`).toEqual([304, 304]);
    expect(await statuses(reply("withdrawn").key)).toEqual([404, 404]);
  });
});
