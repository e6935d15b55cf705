import { beforeEach, describe, expect } from "vitest";
import { test } from "../support/database";

const THREAD = "insert into threads (kind, writer_id, title, slug, body, body_text, excerpt, pinned_at)";
const values = (kind: string, pinned = "null") =>
  `values ('${kind}', 1, 'A title of a thread', 'a-title', '{}', '', '', ${pinned})`;

const refused = test.extend("forum", { scope: "file", auto: true }, async ({ db }) => {
  await db.$client.query("insert into people (handle) values ('ada')");
  await db.$client.query(`${THREAD} ${values("question")}`);
  await db.$client.query(`${THREAD} ${values("article", "now()")}`);
  await db.$client.query(
    "insert into comments (thread_id, writer_id, body, body_text) values (1, 1, '{}', ''), (2, 1, '{}', '')",
  );
  return true;
});

describe("the database refuses", () => {
  beforeEach(() => expect.hasAssertions());

  for (const [what, statement, constraint] of [
    [
      "a comment whose parent is in another thread",
      "insert into comments (thread_id, parent_id, writer_id, body, body_text) values (1, 2, 1, '{}', '')",
      "comments_stay_in_their_thread",
    ],
    [
      "moving a comment under a parent of another thread",
      "update comments set parent_id = 2 where id = 1",
      "comments_stay_in_their_thread",
    ],
    [
      "a comment that answers itself",
      "update comments set parent_id = id where id = 1",
      "comments_do_not_answer_themselves",
    ],
    ["a second pinned article", `${THREAD} ${values("article", "now()")}`, "one_article_is_pinned"],
    ["a pinned question", `${THREAD} ${values("question", "now()")}`, "only_articles_are_pinned"],
    [
      "an accepted answer from another thread",
      "update threads set accepted_comment_id = 2 where id = 1",
      "accepted_answers_are_in_their_thread",
    ],
    [
      "an accepted answer to an article",
      "update threads set accepted_comment_id = 2 where id = 2",
      "only_questions_accept_an_answer",
    ],
    [
      "the same handle in other capitals",
      "insert into people (handle) values ('ADA')",
      "handles_are_taken_once",
    ],
    ["a handle with a blank", "insert into people (handle) values ('ada b')", "handles_are_words"],
    [
      "marking a thread and a comment with one mark",
      "insert into helpful_marks (person_id, thread_id, comment_id) values (1, 1, 1)",
      "one_post_is_marked",
    ],
    [
      "a first run before the injury",
      "insert into recoveries (thread_id, outcome, onset_on, first_run_on) values (1, 'running', '2026-02-01', '2026-01-01')",
      "milestones_follow_the_onset",
    ],
    [
      "pain of eleven",
      "insert into story_updates (thread_id, written_at, pain, note) values (1, now(), 11, '')",
      "pain_is_0_to_10",
    ],
  ] as const) {
    refused(what, async ({ db }) => {
      await expect(db.$client.query(statement)).rejects.toMatchObject({ constraint });
    });
  }
});
