import { describe, expect } from "vitest";
import { acceptAnswer } from "@/lib/forum/answers/acceptances/operations";
import { preview } from "@/lib/forum/moderation/decisions/preview";
import { perform } from "@/lib/pipeline/perform";
import { ask } from "../support/questions";
import { test } from "../support/with-world";
import { as } from "../support/world";
import { reply } from "../support/write-in";

describe("the preview of a decision", () => {
  test("about a reply says what stays, what it answers, and who is notified", async ({ world }) => {
    const { ada, ben } = world.people;
    const { commentId: id } = await reply(ben, world.question.id, "Mine went when I rested, I would say.");
    await reply(ada, world.question.id, "That is what I was hoping to read.", id);
    await perform(acceptAnswer, { commentId: id }, as(ada));
    const said = await preview({ kind: "comment", id }, ["remove", "dismiss", "lock"]);
    expect(said.remove).toEqual([
      "A note in its place says that a moderator removed it, and the reason. 1 reply below it stays.",
      "This is the accepted answer. The question has none until you restore it.",
      "We notify @ben of the decision, the reason and how to appeal.",
    ]);
    expect(said.dismiss).toHaveLength(1);
    expect(said.lock).toBeUndefined();
  });

  test("about a thread without replies does not mention replies", async ({ world }) => {
    const { threadId: id } = await ask(world.people.ben);
    const said = await preview({ kind: "thread", id }, ["lock", "author_replies_only", "merge"]);
    expect(said.lock?.[0]).toBe(
      "Nobody can reply or edit in the thread. Members can still delete their own posts.",
    );
    expect(said.author_replies_only?.[0]).toBe("Only the author can reply in the thread.");
    expect(said.merge?.[0]).toMatch(/^The text moves to the other thread/);
  });

  test("about an account lists everything that goes with it", async ({ world }) => {
    const { ada } = world.people;
    const said = await preview({ kind: "person", id: ada.id }, ["delete_content", "silence"]);
    expect(said.delete_content?.join(" ")).toMatch(
      /^2 threads, \d+ repl.* and 0 pictures are removed at once.* \d+ repl.* by others in these threads can no longer be read/,
    );
  });
});
