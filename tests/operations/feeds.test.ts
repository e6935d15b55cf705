import { describe, expect } from "vitest";
import { GET as robots } from "@/app/(public)/robots.txt/route";
import { GET as sitemap } from "@/app/(public)/sitemap.xml/route";
import { GET as sitemapPart } from "@/app/(public)/sitemaps/[part]/route";
import { editThread } from "@/lib/forum/content/edits/operations";
import { askQuestion, tellStory } from "@/lib/forum/content/threads/operations";
import { perform } from "@/lib/pipeline/perform";
import { publicTarget } from "@/lib/server/public-paths";
import { threadEdit } from "../support/edits";
import { getFeed } from "../support/get-feed";
import { readFeed } from "../support/read-feed";
import { readPublicPage } from "../support/read-public-page";
import { test } from "../support/with-world";
import { as, question, story } from "../support/world";
import { reply } from "../support/write-in";

const ORIGIN = "http://localhost:3000";
const LISTS = [["latest"], ["unanswered"], ["articles"], ["answers"], ["tags", "itbs"], ["threads", "1"]];

const atom = async (...about: string[]) => readFeed(await getFeed(...about, "atom"));

interface JsonFeed {
  version: string;
  home_page_url: string;
  feed_url: string;
  items: {
    id: string;
    url: string;
    title: string;
    content_html: string;
    date_modified: string;
    tags: string[];
  }[];
}

async function json(...about: string[]): Promise<JsonFeed> {
  const feed = await getFeed(...about, "json");
  expect(feed.headers.get("content-type")).toBe("application/feed+json; charset=utf-8");
  return feed.json();
}

const idsIn = (feed: { entries: { id?: string }[] }) => feed.entries.map(({ id }) => id);
const textOf = async (answer: Response | Promise<Response>) => (await answer).text();
const part = (name: string) =>
  textOf(sitemapPart(new Request(ORIGIN), { params: Promise.resolve({ part: name }) }));

describe("each feed", () => {
  for (const about of LISTS)
    test(`of ${about.join(" ")} has the same entries in Atom and in JSON Feed, with its own address`, async ({
      world: _,
    }) => {
      const [xml, other] = [await atom(...about), await json(...about)];
      expect(other.version).toMatch(/^https:\/\/jsonfeed\.org\/version\/1/);
      expect(other.feed_url).toBe(`${ORIGIN}/feeds/${about.join("/")}/json`);
      expect(xml.xml).toContain(`rel="self" href="${ORIGIN}/feeds/${about.join("/")}/atom"`);
      expect(other.items.map(({ id }) => id)).toEqual(idsIn(xml));
      expect(other.items.map(({ content_html }) => content_html)).toEqual(
        xml.entries.map(({ content }) => content),
      );
    });

  test("that is not there is not found", async () => {
    for (const about of [
      ["threads", "999999"],
      ["tags", "no-such-tag"],
      ["latest", "rss"],
      ["u", "ada"],
    ])
      await expect(getFeed(...about, "atom"), about.join("/")).rejects.toThrow(
        /NEXT_HTTP_ERROR_FALLBACK;404/,
      );
  });
});

describe("the feeds of threads", () => {
  test("keep their entries under an id that an edit of the title does not change", async ({ world }) => {
    const { ada } = world.people;
    const title = "Is <b>ice</b> & heat ]]> of any use at all?";
    const { threadId } = await perform(askQuestion, question(title), as(ada));
    const [before] = (await atom("latest")).entries;
    expect(before).toMatchObject({ id: `${ORIGIN}/t/${threadId}`, name: "Ada", updated: before?.published });
    expect((await json("latest")).items[0]?.title).toBe(title);
    const edit = await threadEdit(threadId, { title: "Does ice or heat help an angry IT band?" });
    await perform(editThread, edit, as(ada, new Date(Date.now() + 600_000)));
    const [after] = (await atom("latest")).entries;
    expect(after).toMatchObject({ id: before?.id, published: before?.published });
    expect(after?.title).toBe("Does ice or heat help an angry IT band?");
    expect(Date.parse(after?.updated ?? "")).toBeGreaterThan(Date.parse(before?.updated ?? ""));
  });

  test("leave a question out of the unanswered ones once the author answers", async ({ world }) => {
    const { threadId } = await perform(askQuestion, question(), as(world.people.ada));
    expect(idsIn(await atom("unanswered"))).toContain(`${ORIGIN}/t/${threadId}`);
    await reply(world.people.jo, threadId, "Rest for a week, then walk and run in turns.");
    expect(idsIn(await atom("unanswered"))).not.toContain(`${ORIGIN}/t/${threadId}`);
  });

  test("have a story only while its runner sends it to feeds", async ({ db, world }) => {
    const { recovery, ...told } = story();
    const send = (inFeeds: boolean) =>
      perform(tellStory, { ...told, recovery: { ...recovery, inFeeds } }, as(world.people.ben));
    const kept = await send(false);
    const sent = await send(true);
    for (const about of [["latest"], ["tags", "itbs"]]) {
      const ids = idsIn(await atom(...about));
      expect(ids).toContain(`${ORIGIN}/t/${sent.threadId}`);
      expect(ids).not.toContain(`${ORIGIN}/t/${kept.threadId}`);
    }
    await expect(getFeed("threads", String(kept.threadId), "atom")).rejects.toThrow(/404/);
    expect(idsIn(await atom("threads", String(sent.threadId)))).toEqual([`${ORIGIN}/t/${sent.threadId}`]);
    await db.$client.query("update recoveries set in_feeds = false");
    expect(idsIn(await atom("latest"))).not.toContain(`${ORIGIN}/t/${sent.threadId}`);
  });

  test("name nobody who asked anonymously, not even in replies", async ({ world }) => {
    const { ada, ben } = world.people;
    const { threadId } = await perform(askQuestion, { ...question(), anonymous: true }, as(ada));
    await reply(ada, threadId, "I forgot to say that it hurts downstairs.");
    await reply(ben, threadId, "Mine did too, for a month or so.");
    for (const about of [["latest"], ["unanswered"], ["tags", "itbs"], ["threads", String(threadId)]]) {
      const { xml, entries } = await atom(...about);
      const own = entries.filter(({ content }) => content && !content.includes("Mine did too"));
      expect(own.length).toBeGreaterThan(0);
      expect(entries.find(({ id }) => id === `${ORIGIN}/t/${threadId}`)?.name).toBe("Anonymous");
      if (about[0] === "threads") expect(xml).not.toMatch(/Ada|\/u\/ada/);
    }
  });
});

describe("the feeds of an imported blog", () => {
  test("lead to the feeds here that have the same", async ({ db, world: { article } }) => {
    await db.$client.query("insert into old_addresses (path, thread_id) values ('/2013/it-band', $1)", [
      article.id,
    ]);
    const thread = `/feeds/threads/${article.id}/atom`;
    for (const [old, now] of [
      ["/feed", "/feeds/latest/atom"],
      ["/feed/rss2", "/feeds/latest/atom"],
      ["/comments/feed", "/feeds/latest/atom"],
      ["/author/jo/feed/atom", "/feeds/latest/atom"],
      ["/category/knee/ITBS/feed", "/feeds/tags/itbs/atom"],
      ["/tag/itbs/feed", "/feeds/tags/itbs/atom"],
      ["/2013/it-band/feed", thread],
    ] as const)
      expect(await readPublicPage(old), old).toContain(`;${now};`);
    for (const nothing of ["/tag/no-such-tag/feed", "/2013/no-such-post/feed", "/2013/it-band/feed/x"])
      expect(await readPublicPage(nothing), nothing).toContain("404");
    expect(publicTarget("/?feed=rss2")).toEqual({ kind: "elsewhere", location: "/feed" });
  });
});

describe("the sitemap", () => {
  test("leads to every thread that everybody may see, and to no other", async ({ db, world }) => {
    const { question: asked, article, story: told } = world;
    const index = await textOf(sitemap());
    expect(index).toContain(`<loc>${ORIGIN}/sitemaps/pages</loc>`);
    expect(index).toMatch(/<loc>[^<]*\/sitemaps\/0<\/loc><lastmod>\d{4}-\d\d-\d\dT[\d:.]+Z<\/lastmod>/);
    const urls = [asked, article, told].map(({ id, slug }) => `<loc>${ORIGIN}/t/${id}/${slug}</loc>`);
    for (const url of urls) expect(await part("0")).toContain(url);
    expect(await part("pages")).toContain(`<loc>${ORIGIN}/tags/itbs</loc>`);
    for (const state of ["hidden_at", "removed_at", "withdrawn_at"]) {
      await db.$client.query(`update threads set ${state} = now() where id = ${asked.id}`);
      expect(await part("0")).not.toContain(`/t/${asked.id}/`);
      await db.$client.query(`update threads set ${state} = null where id = ${asked.id}`);
    }
    await expect(part("7")).rejects.toThrow(/404/);
  });

  test("is named by robots.txt, which keeps searches out", async () => {
    const said = await textOf(robots());
    expect(said).toContain(`Sitemap: ${ORIGIN}/sitemap.xml`);
    for (const path of ["/search", "/answers/search", "/api/"]) expect(said).toContain(`Disallow: ${path}\n`);
  });
});
