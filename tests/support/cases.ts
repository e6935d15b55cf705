import type { Browser, Page } from "@playwright/test";
import { sql } from "drizzle-orm";
import { database } from "@/db/client";
import { runSql } from "@/db/databases";
import { askQuestion } from "@/lib/forum/content/threads/operations";
import { flagTarget } from "@/lib/forum/reactions/flags/operations";
import { perform } from "@/lib/pipeline/perform";
import { fromPlainText } from "@/lib/rich-text/from-plain-text";
import type { Forum } from "./forum-process";
import { handleOf, signIn, someone } from "./sign-in";
import { beside, memberCalled, reply } from "./write-in";

/** Signs in as somebody who keeps order here. @returns what they are called. */
export async function signInAsModerator(page: Page, { databaseUrl }: Forum): Promise<string> {
  await signIn(page, someone());
  const handle = await handleOf(page);
  await runSql(databaseUrl, `update people set role = 'moderator' where handle = '${handle}'`);
  return handle;
}

/** A moderator with a browser of their own. */
export async function anotherModerator(browser: Browser, forum: Forum) {
  const page = await (await browser.newContext({ baseURL: forum.url })).newPage();
  return { page, handle: await signInAsModerator(page, forum) };
}

/** Ben says these things under a question of ada's, and she flags each; the last one twice. @returns their cases. */
export function flagReplies({ databaseUrl }: Forum, said: readonly string[]): Promise<number[]> {
  return beside(databaseUrl, async () => {
    const [ada, ben, nadia] = [
      await memberCalled("ada"),
      await memberCalled("ben"),
      await memberCalled("nadia-physio"),
    ];
    const question = {
      title: "Who else had this on the outside of the knee?",
      body: fromPlainText("It hurts on the outside of the knee, downhill more than on the flat."),
      tags: ["itbs"],
      askedOfAuthor: false,
    };
    const { threadId } = await perform(askQuestion, question, { actor: ada, source: "job" });
    const cases: number[] = [];
    for (const words of said) {
      const { commentId: id } = await reply(ben, threadId, words);
      const flag = { subject: { kind: "comment", id }, reason: "spam", note: "" };
      const { caseId } = await perform(flagTarget, flag, { actor: ada, source: "job" });
      if (words === said.at(-1)) await perform(flagTarget, flag, { actor: nadia, source: "job" });
      cases.push(caseId);
    }
    return cases;
  });
}

/** Nothing waits any more. */
export function emptyCases({ databaseUrl }: Forum): Promise<unknown> {
  return runSql(databaseUrl, "update cases set decided_at = now() where decided_at is null");
}

/** How a case was decided, by whom. */
export function decisionsIn({ databaseUrl }: Forum, caseId: number) {
  return beside(databaseUrl, async () => {
    const { rows } = await database().execute<{ kind: string; by: string; undone: boolean }>(sql`
      select d.kind, p.handle as by, d.undone_at is not null as undone from decisions d join people p on p.id = d.by_id
      where d.case_id = ${caseId} order by d.id`);
    return rows;
  });
}
