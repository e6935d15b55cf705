import { describe, expect } from "vitest";
import { listMissed, listNewReplies } from "@/db/comments/new-replies";
import { findComment, findConversation, listComments, listCommentsByTime } from "@/db/comments/reads";
import { findHistory } from "@/db/edits/reads";
import { listFollowed } from "@/db/marks/reads";
import { listCommentsByWriter, listPeopleByPrefix } from "@/db/people/reads";
import { listAnswers } from "@/db/questions/answers";
import { listThreads, listThreadsByWriter } from "@/db/threads/lists";
import { findThread } from "@/db/threads/reads";
import { findThreadOfViewer } from "@/db/threads/viewer";
import { acceptAnswer } from "@/lib/forum/answers/acceptances/operations";
import { editComment, editThread } from "@/lib/forum/content/edits/operations";
import { askQuestion } from "@/lib/forum/content/threads/operations";
import { withdrawComment } from "@/lib/forum/content/withdrawals/operations";
import { markHelpful } from "@/lib/forum/reactions/marks/operations";
import { perform } from "@/lib/pipeline/perform";
import { findAnswers } from "@/lib/search/find-answers";
import { commentEdit, threadEdit } from "../support/edits";
import { effectsOf } from "../support/effects";
import { test } from "../support/with-world";
import { as, question, type World } from "../support/world";
import { reply } from "../support/write-in";

const LATER = new Date(Date.now() + 10 * 60_000);

/** Ada asks without her name, ben answers, ada thanks him below, and ben answers that. */
async function asked({ people: { ada, ben } }: World) {
  const event = await perform(askQuestion, { ...question(), anonymous: true }, as(ada));
  const answer = await reply(ben, event.threadId, "Eleven weeks here, and then it was gone.");
  const thanks = await reply(ada, event.threadId, "Thank you, I shall wait then.", answer.commentId);
  const last = await reply(ben, event.threadId, "Do, and keep walking.", thanks.commentId);
  return { id: event.threadId, event, answer, thanks, last };
}

describe("an anonymous question", () => {
  test("hides its asker in every read of the question and its replies", async ({ world }) => {
    const { ada, ben, mia } = world.people;
    const { id, answer, thanks } = await asked(world);
    await perform(
      editThread,
      await threadEdit(id, { title: "Does an IT band calm down, ever?" }),
      as(ada, LATER),
    );
    const edit = await commentEdit(thanks.commentId, "Thank you, I shall wait then, and walk.");
    await perform(editComment, edit, as(ada, LATER));
    await perform(acceptAnswer, { commentId: answer.commentId }, as(ada));
    const read = await Promise.all([
      findThread(id),
      listThreads({ tab: "latest" }),
      listFollowed(ada.id),
      listComments({ threadId: id, order: "best" }),
      listCommentsByTime(id),
      findConversation(id, thanks.commentId),
      findComment(id, thanks.commentId),
      listNewReplies(id, 0),
      listMissed([{ threadId: id, after: 0 }]).then((missed) => [...missed.values()]),
      findHistory({ threadId: id, commentId: undefined }),
      findHistory({ threadId: id, commentId: thanks.commentId }),
      listPeopleByPrefix("", id),
    ]);
    // The other threads of the list are ada's by name.
    const [thread, { threads }, { threads: followed }, ...replies] = read;
    const rows = [...threads, ...followed].filter((row) => row.id === id);
    expect(rows).toHaveLength(2);
    const text = JSON.stringify([thread, rows, replies]);
    expect(text).toContain(ben.handle);
    expect(text).not.toMatch(new RegExp(`"(${ada.handle}|Ada[^"]*)"`, "i"));
    expect(text).not.toContain("writerId");
    expect(await findThreadOfViewer(id, ben.id)).toMatchObject({ asker: null });
    expect(await findThreadOfViewer(id, mia.id, { seesAsker: true })).toMatchObject({ asker: ada.handle });
  });

  test("marks its asker's replies as the asker's, and says who answers the asker", async ({ world }) => {
    const { id, thanks, last } = await asked(world);
    const { comments } = await listComments({ threadId: id, order: "best" });
    const of = (commentId: number) => comments.find((comment) => comment.id === commentId);
    expect(of(thanks.commentId)).toMatchObject({ state: "shown", writer: null, answersAsker: false });
    expect(of(last.commentId)).toMatchObject({ answersAsker: true, parentWriterName: null });
  });

  test("is on nobody's page, and in the asker's list of followed threads", async ({ world }) => {
    const { ada } = world.people;
    const { id } = await asked(world);
    const elsewhere = await reply(ada, world.article.id, "What I wrote under my name stays there.");
    expect((await listThreadsByWriter(ada.id)).map((thread) => thread.id)).not.toContain(id);
    const { comments } = await listCommentsByWriter(ada.id);
    expect(comments.map((comment) => comment.id)).toEqual([elsewhere.commentId]);
    expect((await listFollowed(ada.id)).threads.map((thread) => thread.id)).toContain(id);
  });

  test("has events without a name: open pages get none, and no profile is invalidated", async ({ world }) => {
    const { ada, ben } = world.people;
    const { event, thanks } = await asked(world);
    const edited = await perform(editComment, await commentEdit(thanks.commentId), as(ada));
    const marked = await perform(markHelpful, { commentId: thanks.commentId }, as(ben));
    const withdrawn = await perform(withdrawComment, { commentId: thanks.commentId }, as(ada));
    for (const happened of [event, thanks, edited, marked, withdrawn]) {
      const { stale, announced } = effectsOf(happened);
      expect(JSON.stringify({ stale, announced })).not.toContain(ada.handle);
    }
  });

  test("gets and loses its name when the asker says so, and their profile is invalidated", async ({
    world,
  }) => {
    const { ada } = world.people;
    const { id } = await asked(world);
    const lifted = await perform(editThread, await threadEdit(id, { anonymous: false }), as(ada));
    expect(effectsOf(lifted).stale).toContain(`person:${ada.handle}`);
    expect(await findThread(id)).toMatchObject({ thread: { writer: { handle: ada.handle } } });
    const hidden = await perform(editThread, await threadEdit(id, { anonymous: true }), as(ada));
    expect(effectsOf(hidden).stale).toContain(`person:${ada.handle}`);
    expect(await findThread(id)).toMatchObject({ thread: { writer: null } });
    await perform(editThread, await threadEdit(id), as(ada));
    expect(await findThread(id)).toMatchObject({ thread: { writer: null } });
  });

  test("cannot be asked by the author, whose posts are marked everywhere", async ({ world }) => {
    const asking = perform(askQuestion, { ...question(), anonymous: true }, as(world.people.jo));
    await expect(asking).rejects.toMatchObject({ code: "forbidden" });
  });

  test("does not reveal that its asker became an author, until the asker says so", async ({ db, world }) => {
    const { ada } = world.people;
    const { id } = await asked(world);
    await db.$client.query("update people set role = 'author' where id = $1", [ada.id]);
    const later = await reply(
      { ...ada, role: "author" },
      id,
      "It calmed down after eleven weeks of walking.",
    );
    const answersOf = async () => {
      const { answers } = await listAnswers({});
      const found = await findAnswers("calmed down after eleven weeks of walking", {
        kinds: ["author_reply"],
      });
      return [...answers.map(({ thread }) => thread.id), ...found.map(({ threadId }) => threadId)];
    };
    expect(await findThread(id)).toMatchObject({ thread: { authorReplyCount: 0, authorReplyId: null } });
    expect(await answersOf()).not.toContain(id);
    await perform(editThread, await threadEdit(id, { anonymous: false }), as({ ...ada, role: "author" }));
    expect(await findThread(id)).toMatchObject({ thread: { authorReplyCount: 2 } });
    expect((await answersOf()).filter((threadId) => threadId === id).length).toBeGreaterThan(2);
    expect(await findComment(id, later.commentId)).toMatchObject({ byAuthor: true });
  });
});
