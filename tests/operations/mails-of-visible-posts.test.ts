import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { database } from "@/db/client";
import { listNotifications } from "@/db/notifications/reads";
import { mailNotifications } from "@/lib/jobs/tasks/mail-notifications";
import type { Member } from "@/lib/pipeline/actor";
import { repliedTo, test } from "../support/mailing";
import { tell } from "../support/notifications";
import type { World } from "../support/world";
import { reply } from "../support/write-in";

const change = (words: ReturnType<typeof sql>) => database().execute(words);
const accept = ({ question }: World, commentId: number | null) =>
  change(sql`update threads set accepted_comment_id = ${commentId} where id = ${question.id}`);

/** How many lines somebody's inbox has, and whether a mail went. */
async function heard({ id }: Member, mail: { count(): number }) {
  const before = mail.count();
  await mailNotifications({ personId: id });
  return { lines: (await listNotifications(id)).rows.length, mails: mail.count() - before };
}

describe("an email agrees with the inbox", () => {
  test("and leaves out hidden posts, hidden threads and undone acceptances", async ({ world, mail }) => {
    const { ada, ben, jo } = world.people;
    const hidden = await repliedTo(world, ada, "This one breaks the rules of the house.");
    await change(sql`update comments set hidden_at = now() where id = ${hidden}`);
    expect(await heard(ada, mail)).toEqual({ lines: 0, mails: 0 });

    const { commentId } = await reply(ben, world.question.id, "Eight weeks, and then it was gone.");
    await accept(world, commentId);
    await tell({ of: "acceptance", commentId, by: ada.id });
    await accept(world, null);
    expect(await heard(ben, mail)).toEqual({ lines: 0, mails: 0 });

    await repliedTo(world, jo, "A reply in a thread that goes away.");
    await change(sql`update threads set hidden_at = now() where id = ${world.question.id}`);
    expect(await heard(jo, mail)).toEqual({ lines: 0, mails: 0 });
    await change(sql`update threads set hidden_at = null where id = ${world.question.id}`);
  });

  test("and mentions a decision even about a post it hid, without its words", async ({ world, mail }) => {
    const { ben, mia } = world.people;
    const { commentId } = await reply(ben, world.question.id, "This one breaks the rules of the house.");
    await change(sql`update comments set hidden_at = now() where id = ${commentId}`);
    await change(sql`update threads set hidden_at = now() where id = ${world.question.id}`);
    const note = "Your reply was hidden: it sells something.";
    await tell({ of: "decision", threadId: world.question.id, commentId, note, by: mia.id });
    await mailNotifications({ personId: ben.id });
    const { subject, text } = await mail.next();
    await change(sql`update threads set hidden_at = null where id = ${world.question.id}`);
    expect(subject).toBe("A decision on Comeback");
    expect(text).toContain(note);
    expect(text).not.toMatch(/breaks the rules|calm.down/);
  });

  test("and marks the author's answer to an anonymous question, without naming the asker", async ({
    world,
    mail,
  }) => {
    const { ada, ben, jo } = world.people;
    await change(sql`update threads set anonymous = true where id = ${world.question.id}`);
    const answer = await reply(jo, world.question.id, `Eight weeks, as @${ben.handle} says.`);
    await tell({ of: "comment", commentId: answer.commentId, edited: false });
    const asked = await reply(ada, world.question.id, `And @${ben.handle}, was it the same downhill?`);
    await tell({ of: "comment", commentId: asked.commentId, edited: false });
    await mailNotifications({ personId: ben.id });
    const { text } = await mail.next();
    await change(sql`update threads set anonymous = false where id = ${world.question.id}`);
    expect(text).toContain("the author, mentioned you");
    expect(text).toContain("The person who asked mentioned you");
    expect(text).not.toContain(ada.handle);
  });
});
