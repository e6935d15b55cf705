import { describe, expect } from "vitest";
import { listCaseNotes } from "@/db/cases/notes";
import { listLog } from "@/db/decisions/log";
import { findStatement } from "@/db/decisions/statements";
import { addNote, deleteNote } from "@/lib/forum/moderation/notes/operations";
import { factsOf } from "@/lib/forum/moderation/statements/facts";
import { sweepLeftovers } from "@/lib/forum/site/upkeep";
import { SYSTEM } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { DAY_MS, MINUTE_MS } from "@/lib/time";
import { newMember } from "../support/decision-targets";
import { decided } from "../support/decisions";
import { flag, replyOf } from "../support/flags";
import { test } from "../support/with-world";
import { as, type World } from "../support/world";

const NOTE = "He wrote to me that he sells these shoes.";

async function flaggedReply({ question }: World) {
  const owner = await newMember();
  const subject = await replyOf(owner, question.id, "Buy my shoes, they are the best of all.");
  return { owner, subject, caseId: (await flag(await newMember(), subject)).caseId };
}

const textsOf = async (caseId: number) => (await listCaseNotes(caseId)).map(({ text }) => text);

describe("a note on a case", () => {
  test("is read by colleagues with its writer and its time, oldest first", async ({ world }) => {
    const { mia, kit } = world.people;
    const { caseId } = await flaggedReply(world);
    await perform(addNote, { caseId, text: NOTE }, as(mia));
    await perform(addNote, { caseId, text: "Then it is spam." }, as(kit));
    expect(await listCaseNotes(caseId)).toMatchObject([
      { text: NOTE, by: { handle: "mia" }, writerId: mia.id, at: expect.any(Date) },
      { text: "Then it is spam.", by: { handle: "kit" } },
    ]);
  });

  test("is cleaned like every text, and is neither empty nor long", async ({ world }) => {
    const { mia } = world.people;
    const { caseId } = await flaggedReply(world);
    await perform(addNote, { caseId, text: "  Spam\u0000 for\u202e sure \n\n" }, as(mia));
    expect(await textsOf(caseId)).toEqual(["Spam for sure"]);
    await expect(perform(addNote, { caseId, text: "\u200b " }, as(mia))).rejects.toThrow(
      "Write the note first.",
    );
    await expect(perform(addNote, { caseId, text: "a".repeat(1_001) }, as(mia))).rejects.toThrow(
      "Shorten the note to 1,000 characters.",
    );
  });

  test("can be written after the decision, when an appeal may follow", async ({ world }) => {
    const { mia, kit } = world.people;
    const { subject, caseId } = await flaggedReply(world);
    await decided(kit, "hide", subject, { caseId });
    await perform(addNote, { caseId, text: NOTE }, as(mia));
    expect(await textsOf(caseId)).toEqual([NOTE]);
  });

  test("is in no statement, no log entry and no event", async ({ world, db }) => {
    const { mia } = world.people;
    const { owner, subject, caseId } = await flaggedReply(world);
    await perform(addNote, { caseId, text: NOTE }, as(mia));
    const { decisionIds } = await decided(mia, "remove", subject, { caseId });
    const statement = await findStatement(decisionIds[0] ?? 0, { id: owner.id, keepsOrder: false });
    expect(JSON.stringify([statement, statement && factsOf(statement)])).not.toContain("sells");
    expect(JSON.stringify(await listLog({}))).not.toContain("sells");
    const { rows } = await db.execute("select from events where data::text like '%sells%'");
    expect(rows).toEqual([]);
  });

  test("can be deleted by its writer for ten minutes", async ({ world }) => {
    const { mia, kit } = world.people;
    const { caseId } = await flaggedReply(world);
    const late = new Date(Date.now() - 11 * MINUTE_MS);
    const { noteId } = await perform(addNote, { caseId, text: NOTE }, as(mia));
    const old = await perform(addNote, { caseId, text: "Older." }, as(mia, late));
    await expect(perform(deleteNote, { noteId }, as(kit))).rejects.toThrow("Only the moderator who wrote");
    await expect(perform(deleteNote, { noteId: old.noteId }, as(mia))).rejects.toThrow("You had 10 minutes");
    await perform(deleteNote, { noteId }, as(mia));
    expect(await textsOf(caseId)).toEqual(["Older."]);
    await expect(perform(deleteNote, { noteId }, as(mia))).rejects.toMatchObject({ code: "not_found" });
  });

  test("is refused after a hundred others, of two at once as well", async ({ world, db }) => {
    const { mia, kit } = world.people;
    const { caseId } = await flaggedReply(world);
    await db.execute(
      `insert into case_notes (case_id, writer_id, text) select ${caseId}, ${mia.id}, 'Spam.' from generate_series(1, 99)`,
    );
    const both = await Promise.allSettled([
      perform(addNote, { caseId, text: NOTE }, as(mia)),
      perform(addNote, { caseId, text: NOTE }, as(kit)),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });

  test("is deleted a year after the decision", async ({ world, db }) => {
    const { mia } = world.people;
    const { subject, caseId } = await flaggedReply(world);
    await perform(addNote, { caseId, text: NOTE }, as(mia, new Date(Date.now() - 400 * DAY_MS)));
    const sweep = () => perform(sweepLeftovers, {}, { actor: SYSTEM, source: "job" });
    expect((await sweep()).caseNotes).toBe(0);
    await decided(mia, "hide", subject, { caseId });
    await db.execute(`update cases set decided_at = now() - interval '366 days' where id = ${caseId}`);
    expect((await sweep()).caseNotes).toBe(1);
    expect(await textsOf(caseId)).toEqual([]);
  });
});
