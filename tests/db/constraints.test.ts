import { beforeEach, describe, expect } from "vitest";
import { test } from "../support/database";

const THREAD = "insert into threads (kind, writer_id, title, slug, body, body_text, excerpt, pinned_at)";
const values = (kind: string, pinned = "null") =>
  `values ('${kind}', 1, 'A title of a thread', 'a-title', '{}', '', '', ${pinned})`;

const refused = test.extend("forum", { scope: "file", auto: true }, async ({ db }) => {
  await db.$client.query("insert into people (handle) values ('ada')");
  await db.$client.query(`${THREAD} ${values("question")}`);
  await db.$client.query(`${THREAD} ${values("article", "now()")}`);
  await db.$client.query(`${THREAD} ${values("story")}`);
  await db.$client.query(
    `insert into recoveries (thread_id, injury_visibility, treatments_visibility, milestones_visibility,
       setbacks_visibility, outcome_visibility, pain_visibility)
     values (3, 'public', 'public', 'public', 'public', 'public', 'public')`,
  );
  await db.$client.query("insert into consent_wordings (name, words) values ('w', 'Count me.')");
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
      "a date that is neither a month nor a day",
      "update recoveries set onset_on = '2026'",
      "partial_dates_are_months_or_days",
    ],
    [
      "pain of eleven",
      "insert into story_updates (thread_id, written_at, pain_during, note) values (1, now(), 11, '')",
      "pain_during_is_0_to_10",
    ],
    [
      "pain of eleven on the next morning",
      "insert into story_updates (thread_id, written_at, pain_next_morning, note) values (1, now(), 11, '')",
      "pain_next_morning_is_0_to_10",
    ],
    [
      "a run that nobody can run",
      "insert into story_updates (thread_id, written_at, distance_m, note) values (1, now(), 0, '')",
      "distances_are_possible",
    ],
    [
      "a setback that cost less than nothing",
      "insert into setbacks (thread_id, happened_on, cost_days) values (3, '2026-03', -1)",
      "setbacks_cost_at_most_ten_years",
    ],
    [
      "a consent to nothing",
      "insert into consents (person_id, thread_id, wording, groups, given_at) values (1, 3, 'w', '{}', now())",
      "consents_are_for_something",
    ],
    [
      "a second consent for one story",
      `insert into consents (person_id, thread_id, wording, groups, given_at)
       values (1, 3, 'w', '{injury}', now()), (1, 3, 'w', '{outcome}', now())`,
      "stories_have_one_consent",
    ],
  ] as const) {
    refused(what, async ({ db }) => {
      await expect(db.$client.query(statement)).rejects.toMatchObject({ constraint });
    });
  }
});
