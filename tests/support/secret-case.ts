import { sql } from "drizzle-orm";
import { database } from "@/db/client";
import { runSql } from "@/db/databases";
import { askQuestion } from "@/lib/forum/content/threads/operations";
import { addWordRule } from "@/lib/forum/filters/word-rules/operations";
import { makeAppeal } from "@/lib/forum/moderation/appeals/operations";
import { startModmail } from "@/lib/forum/moderation/modmail/operations";
import { flagTarget } from "@/lib/forum/reactions/flags/operations";
import { SYSTEM } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { fromPlainText } from "@/lib/rich-text/from-plain-text";
import { decided } from "./decisions";
import type { Forum } from "./forum-process";
import { scheduledBy } from "./scheduled";
import { newSession } from "./session";
import { someone } from "./sign-in";
import { beside, memberCalled, reply } from "./write-in";

/** Whatever of these a stranger reads has leaked: the flagged words, what was said against them, why, and who. */
export const SECRETS = {
  title: "Does the wolverine brace help a hurt knee?",
  slug: "wolverine-brace",
  text: "Order the quagga insoles at half the price.",
  flagged: "It is the okapi seller once more.",
  reason: "It is about tents.",
  message: "The pangolin is for the moderators alone.",
  appeal: "My narwhal has nothing to do with it.",
  handle: "axolotl-who-rested",
};
/** Decisions that were made together; the suspension is one of them. */
export const TOGETHER_ID = "aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa";

export type SecretIds = Record<
  "thread" | "comment" | "person" | "case" | "decision" | "appeal" | "rule" | "modmail" | "scheduled",
  number
>;

/** A hidden thread with a hidden, flagged reply; a suspended member who appeals. None of it can be read by others. */
export async function plantSecrets(forum: Forum): Promise<SecretIds> {
  const email = someone();
  await newSession(email);
  await runSql(forum.databaseUrl, `update people set handle = '${SECRETS.handle}' where email = '${email}'`);
  return beside(forum.databaseUrl, async () => {
    const [ada, rested] = [await memberCalled("ada"), await memberCalled(SECRETS.handle)];
    const mia = await anyModerator();
    const { threadId: thread } = await perform(
      askQuestion,
      {
        title: SECRETS.title,
        body: fromPlainText("It hurts on the outside, downhill more than up."),
        tags: ["itbs"],
        askedOfAuthor: false,
      },
      { actor: rested, source: "job" },
    );
    const { commentId: comment } = await reply(rested, thread, SECRETS.text);
    const flag = { subject: { kind: "comment", id: comment }, reason: "other", note: SECRETS.flagged };
    const { caseId } = await perform(flagTarget, flag, { actor: ada, source: "job" });
    await decided(mia, "hide", { kind: "thread", id: thread });
    await database().execute(sql`update comments set hidden_at = now() where id = ${comment}`);
    const { decisionIds } = await decided(mia, "suspend", { kind: "person", id: rested.id }, { days: 9 });
    const [decision = 0] = decisionIds;
    await database().execute(sql`update decisions set together_id = ${TOGETHER_ID} where id = ${decision}`);
    const { appealId } = await perform(
      makeAppeal,
      { decisionId: decision, text: SECRETS.appeal },
      { actor: rested, source: "job" },
    );
    const { modmailId: modmail } = await perform(
      startModmail,
      { to: null, title: SECRETS.message, text: SECRETS.message },
      { actor: rested, source: "job" },
    );
    const { ruleId: rule } = await perform(
      addWordRule,
      { name: "Wombats", kind: "words", pattern: "wombat", action: "hold", detail: "" },
      { actor: SYSTEM, source: "job" },
    );
    const scheduled = await scheduledBy(rested);
    const order = { case: caseId, decision, appeal: appealId };
    return { rule, thread, comment, person: rested.id, ...order, modmail, scheduled };
  });
}

async function anyModerator() {
  const { rows } = await database().execute<{ handle: string }>(
    sql`select handle from people where role = 'moderator' limit 1`,
  );
  return memberCalled(rows[0]?.handle ?? "");
}
