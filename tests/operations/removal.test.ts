import { describe, expect } from "vitest";
import { RichText } from "@/components/rich-text/rich-text";
import { database } from "@/db/client";
import { findComment } from "@/db/comments/reads";
import { findRemovedReply } from "@/db/decisions/removed-for";
import { mails, notifications } from "@/db/notifications/schema";
import { isPublicPicture } from "@/db/pictures/reads";
import { findThread, listMentions } from "@/db/threads/reads";
import { markupOf } from "@/lib/feeds/markup";
import { acceptAnswer } from "@/lib/forum/answers/acceptances/operations";
import { postComment } from "@/lib/forum/content/comments/operations";
import { editComment, editThread } from "@/lib/forum/content/edits/operations";
import { askQuestion } from "@/lib/forum/content/threads/operations";
import { undoDecision } from "@/lib/forum/moderation/decisions/operations";
import { markOutdated } from "@/lib/forum/moderation/decisions/outdated-operations";
import { promoteComment } from "@/lib/forum/moderation/decisions/promotion-operations";
import { followThread } from "@/lib/forum/reactions/follows/operations";
import { perform } from "@/lib/pipeline/perform";
import { HOUR_MS } from "@/lib/time";
import { decided } from "../support/decisions";
import { commentEdit, threadEdit } from "../support/edits";
import { mentionOf, pictureOf, picturing } from "../support/flags";
import { type Looked, surfacesOf, surfacesWith } from "../support/surfaces";
import { test } from "../support/with-world";
import { as, question, type World, words } from "../support/world";
import { reply } from "../support/write-in";

const ASKED = "Will a quarrelsome fibula calm down in wellingtons on the moor?";
const REPLIED = "My quarrelsome fibula calmed down once I swapped wellingtons for clogs.";
const ANSWERED = "A quarrelsome fibula calms down in clogs, and wellingtons come after ten weeks.";
const WORDS = /quarrelsome/;
const LATER = new Date(Date.now() + HOUR_MS);

/** A question with a reply of ben's and, if asked for, one of the author's; kit follows it and has been told of the last. */
async function asked(world: World, more: { by?: "ben" | "jo"; replied?: string; title?: string } = {}) {
  const { ada, kit } = world.people;
  const { by = "ben", replied = REPLIED, title = "Does anything here ever calm down by itself?" } = more;
  const body = words(`${title} It hurts on the outside, and only when it rains.`);
  const { threadId } = await perform(askQuestion, { ...question(title), body }, as(ada));
  const { commentId } = await reply(world.people[by], threadId, replied);
  await perform(followThread, { threadId }, as(kit));
  const mailId = await toldKit(world, threadId, commentId);
  return { threadId, commentId, mailId, asked: ASKED };
}

async function toldKit({ people: { kit } }: World, threadId: number, commentId: number): Promise<number> {
  const key = `news:${threadId}:${Math.random()}`;
  const [mail] = await database()
    .insert(mails)
    .values({ key, personId: kit.id, kind: "reply" })
    .returning({ id: mails.id });
  const news = { personId: kit.id, kind: "reply" as const, threadId, commentId, mailId: mail?.id ?? 0 };
  await database().insert(notifications).values(news);
  return mail?.id ?? 0;
}

/** What others read has the words; after each decision nothing has, until it is taken back. In the end it is removed. */
async function leavesAndReturns(
  world: World,
  subject: { kind: "thread" | "comment"; id: number },
  looked: Looked,
) {
  const { mia } = world.people;
  const surfaces = surfacesOf(world, looked);
  const before = await surfacesWith(surfaces, WORDS);
  for (const kind of ["hide", "remove"]) {
    const { decisionIds } = await decided(mia, kind, subject);
    expect(await surfacesWith(surfaces, WORDS), kind).toEqual([]);
    await perform(undoDecision, { decisionId: decisionIds[0] }, as(mia));
    expect(await surfacesWith(surfaces, WORDS), `${kind}, undone`).toEqual(before);
  }
  await decided(mia, "remove", subject);
  return before;
}

const IN_A_THREAD = [
  "the thread, best first",
  "the thread, newest first",
  "the thread, oldest first",
  "the thread by time",
  "a conversation",
  "what a reply answers",
  "live replies",
];

describe("nothing public contains a hidden or removed", () => {
  test("thread", async ({ world }) => {
    const looked = await asked(world, {
      title: ASKED,
      replied: "Mine did, after a summer without any rain.",
    });
    const { threadId } = looked;
    await perform(
      editThread,
      await threadEdit(threadId, { title: `${ASKED} Still?` }),
      as(world.people.ada, LATER),
    );
    const before = await leavesAndReturns(world, { kind: "thread", id: threadId }, looked);
    expect(before).toEqual([
      ...["the home page", "the tab Unanswered", "the tab Top", "the page of a tag", "the thread"],
      ...[
        "what a text said before",
        "the feed of latest",
        "the feed of unanswered",
        "the feed of a tag",
        "the feed of the thread",
        "the search of answers",
        "the search of the forum",
        "the answers of the API",
        "the pages of members",
      ],
      ...["what is followed", "the author’s queue", "the inbox", "saved searches in the digest"],
      ...["related threads", "a mail that has not gone"],
    ]);
    expect(await findThread(threadId)).toEqual({ state: "gone", removedFor: "Off topic" });
    const withReplies = await surfacesWith(surfacesOf(world, looked), /summer without any rain/);
    // These are read for a page only where its thread is found.
    expect(withReplies).toEqual(IN_A_THREAD);
  });

  test("reply", async ({ world }) => {
    const looked = await asked(world);
    await perform(
      editComment,
      await commentEdit(looked.commentId, `${REPLIED} And hats.`),
      as(world.people.ben, LATER),
    );
    const before = await leavesAndReturns(world, { kind: "comment", id: looked.commentId }, looked);
    expect(before).toEqual([
      ...IN_A_THREAD.slice(0, 6),
      ...[
        "what a text said before",
        "live replies",
        "the feed of the thread",
        "the search of the forum",
        "the pages of members",
        "the inbox",
        "a mail that has not gone",
      ],
    ]);
  });

  test("reply of the author, listed among the answers", async ({ world }) => {
    const looked = await asked(world, { by: "jo", replied: ANSWERED });
    const before = await leavesAndReturns(world, { kind: "comment", id: looked.commentId }, looked);
    expect(before).toEqual([
      ...IN_A_THREAD,
      ...[
        "what the author answered",
        "the feed of answers",
        "the feed of the thread",
        "the search of answers",
        "the search of the forum",
        "the answers of the API",
      ],
      ...["the pages of members", "the inbox", "a mail that has not gone"],
    ]);
  });

  test("accepted answer", async ({ world }) => {
    const looked = await asked(world, { replied: REPLIED });
    const { threadId, commentId } = looked;
    await perform(acceptAnswer, { commentId }, as(world.people.ada));
    const before = await leavesAndReturns(world, { kind: "comment", id: commentId }, looked);
    expect(before).toContain("the search of answers");
    expect(await findThread(threadId)).toMatchObject({
      thread: { acceptedCommentId: null, accepted: false },
    });
  });

  test("thread that was a reply elsewhere, with its line", async ({ world }) => {
    const { jo } = world.people;
    const at = { threadId: world.article.id };
    const { commentId } = await reply(world.people.ben, at.threadId, REPLIED);
    const { threadId } = await perform(
      promoteComment,
      { commentId, kind: "question", title: ASKED, tags: ["itbs"] },
      as(jo),
    );
    const looked = { ...at, commentId, mailId: await toldKit(world, threadId, commentId), asked: ASKED };
    expect(await leavesAndReturns(world, { kind: "thread", id: threadId }, looked)).toContain(
      "the thread, best first",
    );
  });

  test("reply that another is outdated by: the note no longer links there", async ({ world }) => {
    const { jo, mia } = world.people;
    const { threadId, commentId } = await asked(world, { by: "jo", replied: "Ten weeks, and no clogs." });
    const newer = await reply(jo, threadId, "Twelve weeks, and clogs all the way.");
    await perform(markOutdated, { commentId, newerId: newer.commentId }, as(jo));
    await decided(mia, "hide", { kind: "comment", id: newer.commentId });
    expect((await findComment(threadId, commentId))?.outdated).toMatchObject({ newerId: null });
  });

  test("mention on another site", async ({ world }) => {
    const mention = await mentionOf(world.question.id);
    expect(await listMentions(world.question.id)).toHaveLength(1);
    for (const kind of ["hide", "remove"]) {
      const { decisionIds, changed } = await decided(world.people.mia, kind, mention);
      expect(changed.threads).toMatchObject([{ threadId: world.question.id }]);
      expect(await listMentions(world.question.id)).toEqual([]);
      await perform(undoDecision, { decisionId: decisionIds[0] }, as(world.people.mia));
    }
  });
});

describe("in place of a removed", () => {
  test("picture there is a line in every post that shows it, which stays as written", async ({ world }) => {
    const { ben, mia } = world.people;
    const { key, id } = await pictureOf(ben);
    const input = { threadId: world.question.id, parentId: null, body: picturing(key) };
    const { commentId } = await perform(postComment, input, as(ben));
    const drawn = async () =>
      markupOf(RichText({ stored: (await findComment(world.question.id, commentId))?.body }));
    const before = await drawn();
    expect(before).toContain(`<img src="/uploads/${key}" alt="A taped knee"`);
    for (const [kind, says] of [
      ["hide", "Picture hidden. A moderator decides whether to restore it."],
      ["remove", "Picture removed by a moderator."],
    ] as const) {
      const { decisionIds, changed } = await decided(mia, kind, { kind: "picture", id });
      expect(changed).toMatchObject({ pictures: [key], threads: [{ threadId: world.question.id }] });
      expect(await isPublicPicture(key)).toBe(false);
      expect(await drawn()).toBe(
        `<p dir="auto">This is how I tape it every morning.</p><p class="gone">${says}</p>`,
      );
      await perform(undoDecision, { decisionId: decisionIds[0] }, as(mia));
      expect([await isPublicPicture(key), await drawn()]).toEqual([true, before]);
    }
  });

  test("reply there is the rule, as long as it is removed", async ({ world }) => {
    const { ben, mia } = world.people;
    const { commentId } = await reply(ben, world.question.id, "Here is where you can buy it.");
    const found = () => findComment(world.question.id, commentId);
    expect(await found()).toMatchObject({ state: "shown", removedFor: null });
    const { decisionIds } = await decided(mia, "remove", { kind: "comment", id: commentId });
    expect(await found()).toMatchObject({
      state: "removed",
      removedFor: "Off topic",
      body: null,
      writer: null,
    });
    expect(await findRemovedReply(world.question.id, commentId)).toEqual({ removedFor: "Off topic" });
    expect(await findRemovedReply(world.article.id, commentId)).toBeNull();
    await perform(undoDecision, { decisionId: decisionIds[0] }, as(mia));
    expect(await found()).toMatchObject({ state: "shown", removedFor: null });
    expect(await findRemovedReply(world.question.id, commentId)).toBeNull();
  });
});
