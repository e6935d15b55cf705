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
      "In its place stands that a moderator has removed it, and by which rule. 1 reply stays where it is.",
      "It is the accepted answer: until it comes back the question has none.",
      "@ben is told what, why and how to appeal.",
    ]);
    expect(said.dismiss).toHaveLength(1);
    expect(said.lock).toBeUndefined();
  });

  test("about a thread without replies does not mention replies", async ({ world }) => {
    const { threadId: id } = await ask(world.people.ben);
    const said = await preview({ kind: "thread", id }, ["lock", "author_replies_only", "merge"]);
    expect(said.lock?.[0]).toBe(
      "Nobody replies or changes anything in it. Whoever wrote in it can still withdraw what is theirs.",
    );
    expect(said.author_replies_only?.[0]).toBe("Only the author replies in it from now on.");
    expect(said.merge?.[0]).toMatch(/^Its text goes into the other thread/);
  });

  test("about an account lists everything that goes with it", async ({ world }) => {
    const { ada } = world.people;
    const said = await preview({ kind: "person", id: ada.id }, ["delete_content", "silence"]);
    expect(said.delete_content?.join(" ")).toMatch(
      /^2 threads, \d+ repl.* and 0 pictures are removed at once.* With their threads go \d+ repl.* of others/,
    );
  });
});
