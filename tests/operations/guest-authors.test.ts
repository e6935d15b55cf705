import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { findDraft } from "@/db/drafts/reads";
import { findThread } from "@/db/threads/reads";
import { editThread } from "@/lib/forum/content/edits/operations";
import { cancelSchedule, publishScheduled, scheduleArticle } from "@/lib/forum/content/schedules/operations";
import { publishArticle } from "@/lib/forum/content/threads/operations";
import { SYSTEM } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { listResults } from "@/lib/search/results";
import { threadPath } from "@/lib/urls";
import { threadEdit } from "../support/edits";
import { getFeed } from "../support/get-feed";
import { staleSince } from "../support/invalidated";
import { readFeed } from "../support/read-feed";
import { readPublicPage } from "../support/read-public-page";
import { SOON, scheduled } from "../support/scheduled";
import { test } from "../support/with-world";
import { article, as, type World, words } from "../support/world";

const ANA = { guestName: "Ana Ruiz", guestUrl: "https://ana.example/running" };

const publish = ({ people: { jo } }: World, more: object, title = "How I coach a sore Achilles") =>
  perform(publishArticle, { ...article(title), ...more }, as(jo));

async function guestOf(threadId: number) {
  const found = await findThread(threadId);
  return found?.state === "shown" ? found.thread.guestAuthor : undefined;
}

describe("an article by a guest", () => {
  test("names them with their address on the page, in its data, in feeds and in the search", async ({
    world,
  }) => {
    const event = await publish(world, ANA);
    const thread = { id: event.threadId, slug: event.slug };
    expect(await guestOf(thread.id)).toEqual({ person: null, name: ANA.guestName, url: ANA.guestUrl });

    const page = await readPublicPage(threadPath(thread));
    expect(page).toContain(`<a href="${ANA.guestUrl}" rel="nofollow ugc noopener" dir="auto">Ana Ruiz</a>`);
    expect(page).toContain("Guest author");
    expect(page).toContain("published by");
    const data = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? "{}";
    expect(JSON.parse(data).author).toEqual({ "@type": "Person", name: "Ana Ruiz", url: ANA.guestUrl });

    for (const list of ["articles", "latest"]) {
      const { items } = await (await getFeed(list, "json")).json();
      expect(items.find(({ title }: { title: string }) => title.includes("sore Achilles"))).toMatchObject({
        author: { name: "Ana Ruiz" },
      });
      expect((await readFeed(await getFeed(list, "atom"))).xml).toContain("<name>Ana Ruiz</name>");
    }
    const { results } = await listResults({ text: "ruiz", order: "best" });
    expect(results).toMatchObject([
      { of: "thread", hit: { id: thread.id, guestAuthor: { name: "Ana Ruiz" } } },
    ]);
    expect(await readPublicPage("/")).toContain("by Ana Ruiz");
  });

  test("links to the page of a member, by the name that the member has now", async ({ world, db }) => {
    const { ben } = world.people;
    const { threadId, slug } = await publish(
      world,
      { guestName: "@ben" },
      "What physio taught me about hills",
    );
    expect(await guestOf(threadId)).toMatchObject({ person: { handle: ben.handle, role: "member" } });
    const page = await readPublicPage(threadPath({ id: threadId, slug }));
    expect(page).toMatch(/href="\/u\/ben"[^>]*>[^<]+<\/a><span class="mark">Guest author/);
    await db.execute(sql`update people set name = 'Benedikt Quarz' where id = ${ben.id}`);
    expect(await readPublicPage(threadPath({ id: threadId, slug }))).toContain("Benedikt Quarz");
    for (const text of ["quarz", "by:ben physio"]) {
      const { results } = await listResults({ text, order: "best" });
      expect(results.map(({ hit }) => hit)).toContainEqual(expect.objectContaining({ id: threadId }));
    }
  });

  test("is refused with a sentence beside the field, and nothing is published", async ({ world, db }) => {
    const count = async () => (await db.execute(sql`select count(*)::int as all from threads`)).rows;
    const before = await count();
    const refused: [object, string, RegExp][] = [
      [{ guestName: "@nobody-at-all" }, "guestName", /^Nobody here has the handle “nobody-at-all”/],
      [{ guestName: "@coach-jo" }, "guestName", /^You publish this article yourself/],
      [{ guestUrl: ANA.guestUrl }, "guestName", /^Name the person/],
      [{ guestName: "@ben", guestUrl: ANA.guestUrl }, "guestUrl", /^The name of a member links/],
      [{ guestName: "Ana", guestUrl: "javascript:alert(1)" }, "guestUrl", /^Enter a whole web address/],
      [{ guestName: "Ana", guestUrl: "ana.example" }, "guestUrl", /^Enter a whole web address/],
      [{ guestName: "a".repeat(81) }, "guestName", /at most 80/],
    ];
    for (const [guest, field, sentence] of refused)
      await expect(publish(world, guest), JSON.stringify(guest)).rejects.toMatchObject({
        code: "invalid",
        fields: { [field]: expect.stringMatching(sentence) },
      });
    expect(await count()).toEqual(before);
  });

  test("gets another name, or none, when the article is edited", async ({ world }) => {
    const { jo } = world.people;
    const { threadId, slug } = await publish(world, ANA, "Cadence is not a cure for everything");
    const edit = async (more: Record<string, unknown>) =>
      perform(editThread, await threadEdit(threadId, more), as(jo));
    const stale = staleSince(await edit({ guestName: "Ana Maria Ruiz", guestUrl: "" }));
    expect(stale).toContain(`thread:${threadId}`);
    expect(stale).toContain("lists");
    expect(await guestOf(threadId)).toEqual({ person: null, name: "Ana Maria Ruiz", url: null });
    // An edit of the words alone, as other programs send it, keeps the guest.
    await edit({ body: words("Cadence helps some, and it takes weeks.") });
    expect(await guestOf(threadId)).toMatchObject({ name: "Ana Maria Ruiz" });
    await edit({ guestName: "", guestUrl: "" });
    expect(await guestOf(threadId)).toBeNull();
    expect(await readPublicPage(threadPath({ id: threadId, slug }))).not.toContain("Guest author");
  });

  test("keeps the guest while it waits for its time, and when it becomes a draft again", async ({
    world,
  }) => {
    const { jo } = world.people;
    const { scheduledId } = await perform(scheduleArticle, { ...scheduled(), ...ANA }, as(jo));
    const { threadId } = await perform(publishScheduled, { scheduledId }, as(SYSTEM, SOON));
    expect(await guestOf(threadId)).toEqual({ person: null, name: ANA.guestName, url: ANA.guestUrl });

    const later = await perform(scheduleArticle, { ...scheduled(), guestName: "@ben" }, as(jo));
    await perform(cancelSchedule, { scheduledId: later.scheduledId }, as(jo));
    expect(await findDraft(jo.id, `publish:${later.scheduledId}`)).toMatchObject({
      fields: { guestName: "@ben", guestUrl: "" },
    });
  });

  test("shows a name as text, whatever it contains", async ({ world }) => {
    const hostile = {
      guestName: `"><img src=x onerror=alert(1)>`,
      guestUrl: `https://ana.example/"onclick="x`,
    };
    const { threadId, slug } = await publish(world, hostile, "Nothing in a name can run here");
    const page = await readPublicPage(threadPath({ id: threadId, slug }));
    expect(page).not.toContain("<img src=x");
    expect(page).not.toContain(`"onclick="`);
  });
});
