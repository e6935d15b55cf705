import { eq, sql } from "drizzle-orm";
import { describe, expect, vi } from "vitest";
import { database } from "@/db/client";
import { comments } from "@/db/comments/schema";
import { edits } from "@/db/edits/schema";
import { isPublicPicture } from "@/db/pictures/reads";
import { threads } from "@/db/threads/schema";
import { discardDraft, saveDraft } from "@/lib/forum/content/drafts/operations";
import { editComment } from "@/lib/forum/content/edits/operations";
import { withdrawComment, withdrawThread } from "@/lib/forum/content/withdrawals/operations";
import { decideAppeal, makeAppeal } from "@/lib/forum/moderation/appeals/operations";
import { undoDecision } from "@/lib/forum/moderation/decisions/operations";
import { withdrawFlag } from "@/lib/forum/reactions/flags/operations";
import { importThread } from "@/lib/forum/site/imports/operations";
import { removePictures } from "@/lib/jobs/tasks/remove-pictures";
import { diskStore } from "@/lib/pictures/disk";
import { SYSTEM } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { decided } from "../support/decisions";
import { commentEdit } from "../support/edits";
import { flag, pictureOf, picturing } from "../support/flags";
import { temporaryFolder } from "../support/folder";
import { APPEAL_DAYS, inHours, picturedReply, staysAfter } from "../support/pictured-posts";
import { test } from "../support/with-world";
import { as, type World } from "../support/world";

const SOON = inHours(47);
const LATER = inHours(49);
const HOUR_LATER = inHours(50);
const WEEKS_LATER = inHours(24 * 60);
const AFTER_APPEALS = APPEAL_DAYS * 24;

const posted = ({ people, question }: World) => picturedReply(people.ben, question.id);
const withdraw = ({ people }: World, commentId: number) =>
  perform(withdrawComment, { commentId }, as(people.ben));

/** What kept it has ended: it stays for 48 hours more, and is then deleted. */
async function isDeletedInTime(key: string): Promise<void> {
  expect(await staysAfter(key, SOON)).toBe(true);
  expect(await staysAfter(key, LATER)).toBe(false);
}

describe("a picture is kept", () => {
  test("by its post in any state, until 48 hours after its writer withdraws the post", async ({ world }) => {
    const { mia } = world.people;
    const { key, commentId, subject } = await posted(world);
    expect(await staysAfter(key, LATER, WEEKS_LATER)).toBe(true);
    for (const kind of ["hide", "remove"]) {
      const { decisionIds } = await decided(mia, kind, subject);
      expect(await staysAfter(key, LATER, WEEKS_LATER), kind).toBe(true);
      expect(await isPublicPicture(key)).toBe(false);
      await perform(undoDecision, { decisionId: decisionIds[0] }, as(mia));
      expect(await isPublicPicture(key), `${kind}, undone`).toBe(true);
    }
    await withdraw(world, commentId);
    await isDeletedInTime(key);
  });

  test("by an edit history that shows it, as long as the post exists", async ({ world }) => {
    const { key, commentId } = await posted(world);
    const edit = await commentEdit(commentId, "I tape it no longer, and it holds.");
    await perform(editComment, edit, as(world.people.ben, inHours(1)));
    expect(await isPublicPicture(key)).toBe(false);
    expect(await staysAfter(key, LATER, WEEKS_LATER)).toBe(true);
    await withdraw(world, commentId);
    await isDeletedInTime(key);
  });

  test("by nothing after a correction without history", async ({ world }) => {
    const { key, commentId } = await posted(world);
    await perform(editComment, await commentEdit(commentId, "I tape it no longer."), as(world.people.ben));
    expect(await isPublicPicture(key)).toBe(false);
    await isDeletedInTime(key);
  });

  test("by a draft of its owner, and not of anybody else", async ({ world }) => {
    const { ada, ben } = world.people;
    const [{ key }, { key: unnamed }] = [await pictureOf(ben), await pictureOf(ben)];
    const drafted = {
      place: "ask",
      version: 0,
      fields: { title: "Tape", document: JSON.stringify(picturing(key)) },
    };
    await perform(saveDraft, { ...drafted, writer: ben.handle }, as(ben));
    const others = { ...drafted, fields: { title: "Tape", document: JSON.stringify(picturing(unnamed)) } };
    await perform(saveDraft, { ...others, writer: ada.handle }, as(ada));
    expect(await staysAfter(unnamed, LATER)).toBe(false);
    expect(await staysAfter(key, WEEKS_LATER)).toBe(true);
    await perform(discardDraft, { place: "ask", version: 1, writer: ben.handle }, as(ben));
    await isDeletedInTime(key);
  });

  test("by an open case about its withdrawn post, until decided", async ({ world }) => {
    const { ada, mia } = world.people;
    const { key, commentId, subject } = await posted(world);
    await flag(ada, subject);
    await withdraw(world, commentId);
    expect(await staysAfter(key, LATER, WEEKS_LATER)).toBe(true);
    await decided(mia, "dismiss", subject);
    await isDeletedInTime(key);
  });

  test("by an open case about itself, until its last flag is withdrawn", async ({ world }) => {
    const { ada } = world.people;
    const { key, commentId, pictureId } = await posted(world);
    const subject = { kind: "picture", id: pictureId } as const;
    await flag(ada, subject);
    await withdraw(world, commentId);
    expect(await staysAfter(key, LATER, WEEKS_LATER)).toBe(true);
    await perform(withdrawFlag, { subject }, as(ada));
    await isDeletedInTime(key);
  });

  test.for(["its post", "itself"])(
    "by a decision about %s, as long as it can be appealed",
    async (about, { world }) => {
      const { key, commentId, pictureId, subject } = await posted(world);
      await decided(
        world.people.mia,
        "remove",
        about === "itself" ? { kind: "picture", id: pictureId } : subject,
      );
      await withdraw(world, commentId);
      expect(await staysAfter(key, LATER, HOUR_LATER, inHours(AFTER_APPEALS + 47))).toBe(true);
      expect(await staysAfter(key, inHours(AFTER_APPEALS + 49))).toBe(false);
    },
  );

  test("by a decision about its withdrawn post, until that is undone", async ({ world }) => {
    const { mia } = world.people;
    const { key, commentId, subject } = await posted(world);
    const { decisionIds } = await decided(mia, "remove", subject);
    await withdraw(world, commentId);
    expect(await staysAfter(key, LATER)).toBe(true);
    await perform(undoDecision, { decisionId: decisionIds[0] }, as(mia));
    expect(await isPublicPicture(key)).toBe(false);
    await isDeletedInTime(key);
  });

  test("by an open appeal, however long, until it is decided", async ({ world }) => {
    const { ben, kit, mia } = world.people;
    const { key, commentId, subject } = await posted(world);
    const { decisionIds } = await decided(mia, "remove", subject);
    const appeal = { decisionId: decisionIds[0], text: "It was meant kindly." };
    const { appealId } = await perform(makeAppeal, appeal, as(ben));
    await withdraw(world, commentId);
    expect(await staysAfter(key, LATER, inHours(AFTER_APPEALS + 99))).toBe(true);
    await perform(decideAppeal, { appealId, granted: false, answer: "It names a dose." }, as(kit));
    expect(await staysAfter(key, LATER)).toBe(true);
    expect(await staysAfter(key, inHours(AFTER_APPEALS + 49))).toBe(false);
  });

  test("by redacted words, until the redaction is undone", async ({ world }) => {
    const { ben, mia } = world.people;
    const { key, commentId, subject } = await posted(world);
    const { decisionIds } = await decided(mia, "redact", subject, { passages: ["every morning"] });
    expect(await isPublicPicture(key)).toBe(true);
    await perform(editComment, await commentEdit(commentId, "I tape it no longer."), as(ben));
    await database().delete(edits).where(eq(edits.commentId, commentId));
    expect(await staysAfter(key, LATER, WEEKS_LATER)).toBe(true);
    await perform(undoDecision, { decisionId: decisionIds[0] }, as(mia));
    await isDeletedInTime(key);
  });

  test("by the text of a merged thread, for an undo", async ({ world }) => {
    const { ben } = world.people;
    const { key, commentId } = await posted(world);
    const [kept] = await database()
      .insert(threads)
      .values({
        kind: "question",
        writerId: ben.id,
        title: "Tape?",
        slug: "tape",
        bodyText: "",
        excerpt: "",
        body: picturing(key),
        mergedIntoId: world.question.id,
      })
      .returning({ id: threads.id });
    await database().delete(comments).where(eq(comments.id, commentId));
    expect(await isPublicPicture(key)).toBe(false);
    expect(await staysAfter(key, LATER, WEEKS_LATER)).toBe(true);
    await database()
      .delete(threads)
      .where(eq(threads.id, kept?.id ?? 0));
    await isDeletedInTime(key);
  });
});

test("also if it was imported, and a second post keeps it too", async ({ world }) => {
  const { jo } = world.people;
  const key = `${"0123456789abcdef".repeat(2)}.jpg`;
  const bring = (oldId: number) => {
    const post = { title: "On tape", slug: "on-tape", tags: [], oldPaths: [], pinned: false };
    const input = { ...post, site: "https://blog.example.org", oldId, writerId: jo.id, body: picturing(key) };
    return perform(importThread, input, as(SYSTEM, inHours(-24 * 400)));
  };
  const [one, two] = [await bring(1), await bring(2)];
  expect([await isPublicPicture(key), await staysAfter(key, WEEKS_LATER)]).toEqual([true, true]);
  await perform(withdrawThread, { threadId: one.threadId }, as(jo));
  expect([await isPublicPicture(key), await staysAfter(key, LATER)]).toEqual([true, true]);
  await perform(withdrawThread, { threadId: two.threadId }, as(jo));
  expect(await isPublicPicture(key)).toBe(false);
  await isDeletedInTime(key);
  await bring(3);
  const folder = await temporaryFolder();
  vi.stubEnv("UPLOADS_DIR", folder);
  await diskStore(folder).put(key, Buffer.from("brought once more"));
  await removePictures({ keys: [key] });
  const file = await diskStore(folder).read(key);
  file?.stream.destroy();
  expect(file?.bytes).toBe(17);
  vi.unstubAllEnvs();
  expect([await isPublicPicture(key), await staysAfter(key, WEEKS_LATER)]).toEqual([true, true]);
});

test("until the sweep, which checks only released pictures, and once", async ({ world, db }) => {
  const { key } = await posted(world);
  await staysAfter(key, WEEKS_LATER);
  const { rows } = await db.execute<{ waiting: number }>(
    sql`select count(*)::int as waiting from pictures where released_at is not null`,
  );
  expect(rows).toEqual([{ waiting: 0 }]);
});
