import type { Page } from "@playwright/test";
import { runSql } from "@/db/databases";
import { askQuestion } from "@/lib/forum/content/threads/operations";
import { joinQuestion } from "@/lib/forum/reactions/marks/operations";
import { perform } from "@/lib/pipeline/perform";
import { fromPlainText } from "@/lib/rich-text/from-plain-text";
import { DAY_MS } from "@/lib/time";
import type { Forum } from "./forum-process";
import { handleOf, signIn, someone } from "./sign-in";
import { beside, memberCalled } from "./write-in";

const BODY = "It hurts on the outside of the knee, downhill more than on the flat.";

/** Nobody waits for the author any more. */
export async function emptyQueue({ databaseUrl }: Forum): Promise<void> {
  await runSql(
    databaseUrl,
    `insert into resolutions (thread_id, comment_id, kind, resolved_by_id)
     select thread_id, comment_id, 'no_question', (select min(id) from people) from author_queue`,
  );
}

/** Ada asks the author, oldest first; of what ben has as well there is one runner more. */
export function askAuthor({ databaseUrl }: Forum, asked: { title: string; benToo?: boolean }[]) {
  return beside(databaseUrl, async () => {
    const [ada, ben] = [await memberCalled("ada"), await memberCalled("ben")];
    const ids: number[] = [];
    for (const [index, { title, benToo }] of asked.entries()) {
      const question = { title, body: fromPlainText(BODY), tags: ["itbs"], askedOfAuthor: true };
      const at = new Date(Date.now() - (asked.length - index) * DAY_MS);
      const { threadId } = await perform(askQuestion, question, { actor: ada, source: "job", at });
      if (benToo) await perform(joinQuestion, { threadId }, { actor: ben, source: "job" });
      ids.push(threadId);
    }
    return ids;
  });
}

/** Signs in as an author who has come today. */
export async function signInAsAuthor(page: Page, forum: Forum): Promise<void> {
  await signIn(page, someone());
  const handle = await handleOf(page);
  await runSql(forum.databaseUrl, `update people set role = 'author' where handle = '${handle}'`);
}
