import type { Question } from "@/db/queries/questions";

export type Asked = Record<string, string | string[] | undefined>;

const CODE = /^([1-9]\d{0,14})(?:\.([1-9]\d{0,14}))?$/;
const SLUG = /^[a-z0-9-]{1,80}$/;
/** As many as one reply may answer. */
const MOST = 20;
const LONGEST = 500;

/** What an address of the queue asks for; what it cannot mean is left out. */
export function viewOf(asked: Asked) {
  const tag = textIn(asked.tag);
  return {
    tag: tag && SLUG.test(tag) ? tag : undefined,
    after: textIn(asked.after),
    find: textIn(asked.find),
    answer: questionsIn(asked.answer),
    decline: questionsIn(asked.decline)[0] ?? null,
    did: questionsIn(asked.did),
    at: questionsIn(asked.at)[0] ?? null,
  };
}

export type View = ReturnType<typeof viewOf>;

function textIn(value: string | string[] | undefined): string | undefined {
  return [value].flat()[0]?.trim().slice(0, LONGEST) || undefined;
}

function questionsIn(value: string | string[] | undefined): Question[] {
  return [...new Set([value ?? []].flat())].slice(0, MOST).flatMap((code) => {
    const [, threadId, commentId] = CODE.exec(code) ?? [];
    return threadId ? [{ threadId: Number(threadId), commentId: commentId ? Number(commentId) : null }] : [];
  });
}
