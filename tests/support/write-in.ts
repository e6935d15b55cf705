import { connect, disconnect } from "@/db/client";
import { findPerson } from "@/db/people/reads";
import { postComment } from "@/lib/forum/content/comments/operations";
import { type Member, UNRESTRICTED } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { fromPlainText } from "@/lib/rich-text/from-plain-text";

let before: Promise<unknown> = Promise.resolve();

/** Works in a running forum's database as another instance of the program would: one after the other, on one connection. */
export function beside<Result>(databaseUrl: string, work: () => Promise<Result>): Promise<Result> {
  const working = before.then(() => connected(databaseUrl, work));
  before = working.catch(() => undefined);
  return working;
}

async function connected<Result>(databaseUrl: string, work: () => Promise<Result>): Promise<Result> {
  await connect(databaseUrl);
  try {
    return await work();
  } finally {
    await disconnect();
  }
}

export async function memberCalled(handle: string): Promise<Member> {
  const person = await findPerson(handle);
  if (!person) throw new Error(`Nobody here is called ${handle}.`);
  const { id, role, joinedAt } = person;
  return { kind: "member", id, handle, role, joinedAt, ...UNRESTRICTED };
}

/** Posts a reply through the pipeline, without the limits of a browser. */
export async function reply(actor: Member, threadId: number, words: string, parentId: number | null = null) {
  const input = { threadId, parentId, body: fromPlainText(words) };
  return perform(postComment, input, { actor, source: "job" });
}
