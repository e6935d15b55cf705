import { describe, expect } from "vitest";
import { editComment } from "@/lib/forum/content/edits/operations";
import { askQuestion } from "@/lib/forum/content/threads/operations";
import { perform } from "@/lib/pipeline/perform";
import { commentEdit } from "../support/edits";
import { getFeed } from "../support/get-feed";
import { readFeed } from "../support/read-feed";
import { test } from "../support/with-world";
import { as, question, type World } from "../support/world";
import { reply } from "../support/write-in";

const feed = async () => readFeed(await getFeed("answers", "atom"));

async function askedBy({ people }: World, anonymous = false) {
  const title = "Is <b>ice</b> & heat ]]> of any use at all?";
  const { threadId } = await perform(askQuestion, { ...question(title), anonymous }, as(people.ada));
  return threadId;
}

describe("the feed of the author's answers", () => {
  test("has each answer whole, under a permanent id, with nothing that could run", async ({ world }) => {
    const { jo } = world.people;
    const threadId = await askedBy(world);
    const hostile =
      "No ]]> ]]> <script>alert(1)</script>\u0007 & <img src=x onerror=alert(1)> \ufffe of course.";
    const { commentId } = await reply(jo, threadId, hostile);
    await reply(jo, threadId, "See /t/1/x or @ben about it, the second one.");
    const [, entry] = (await feed()).entries;
    expect(entry).toMatchObject({
      id: `http://localhost:3000/c/${commentId}`,
      href: `http://localhost:3000/c/${commentId}`,
      title: "Is &#60;b&#62;ice&#60;/b&#62; &#38; heat ]]&#62; of any use at all?",
      terms: "itbs ",
      name: "Jo",
    });
    expect(entry?.content).toContain("&#60;script&#62;alert(1)&#60;/script&#62;");
    expect(entry?.content).not.toMatch(/<(?!p dir="auto">|\/p>)/);
    const edit = await commentEdit(commentId, "It is of no use to me, to be honest.");
    await perform(editComment, edit, as(jo, new Date(Date.now() + 600_000)));
    const [, edited] = (await feed()).entries;
    expect([edited?.id, edited?.content]).toEqual([
      entry?.id,
      '<p dir="auto">It is of no use to me, to be honest.</p>',
    ]);
    expect(Date.parse(edited?.updated ?? "")).toBeGreaterThan(Date.parse(edited?.published ?? ""));
  });

  test("has absolute links, for readers elsewhere", async ({ db, world }) => {
    const { commentId } = await reply(world.people.jo, await askedBy(world), "Look at what is linked here.");
    const paragraph = {
      type: "paragraph",
      content: [
        { type: "text", text: "here", marks: [{ type: "link", attrs: { href: "/t/1/x" } }] },
        { type: "text", text: ' says " href="/x"' },
        { type: "mention", attrs: { id: "ben" } },
      ],
    };
    const picture = {
      type: "image",
      attrs: { src: "/uploads/a.webp", alt: 'A "knee"', width: 4, height: 3 },
    };
    const body = JSON.stringify({ type: "doc", content: [paragraph, picture] });
    await db.$client.query("update comments set body = $1 where id = $2", [body, commentId]);
    expect((await feed()).entries[0]?.content).toBe(
      '<p dir="auto"><a href="http://localhost:3000/t/1/x">here</a> says &#34; href=&#34;/x&#34;' +
        '<a class="mention" dir="auto" href="http://localhost:3000/u/ben">@ben</a></p>' +
        '<img src="http://localhost:3000/uploads/a.webp" alt="A &#34;knee&#34;" width="4" height="3">',
    );
  });

  test("has nothing hidden, and names no anonymous asker", async ({ db, world }) => {
    const { ada, jo } = world.people;
    const threadId = await askedBy(world, true);
    const asked = await reply(ada, threadId, "This is asked without saying who I am.");
    const { commentId } = await reply(jo, threadId, "And it is answered all the same.", asked.commentId);
    const { xml } = await feed();
    expect(xml).toContain("This is asked without saying who I am.");
    expect(xml).toContain("And it is answered all the same.");
    expect(xml).not.toMatch(new RegExp(`${ada.handle}|Ada`));
    for (const state of ["hidden_at", "removed_at", "withdrawn_at"]) {
      await db.$client.query(`update comments set ${state} = now() where id = ${commentId}`);
      expect((await feed()).xml).not.toMatch(/answered all the same|without saying/);
      await db.$client.query(`update comments set ${state} = null where id = ${commentId}`);
    }
  });

  test("is valid while it is empty", async ({ db, world }) => {
    await db.$client.query(`update comments set hidden_at = now() where writer_id = ${world.people.jo.id}`);
    expect((await feed()).entries).toEqual([]);
    expect((await feed()).xml).toBe((await feed()).xml);
  });
});
