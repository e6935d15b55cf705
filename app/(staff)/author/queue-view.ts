import { questionsIn } from "@/lib/forum/answers/questions/from-form";
import type { QueueList } from "@/lib/urls";

export type Asked = Record<string, string | string[] | undefined>;

const LISTS: readonly QueueList[] = ["questions", "comments", "resolved"];
const SLUG = /^[a-z0-9-]{1,80}$/;
/** More than one reply may answer, so that the operation can say that there are too many. */
const MOST = 50;
const LONGEST = 500;

/** Ignores invalid values. */
export function viewOf(asked: Asked) {
  const tag = textIn(asked.tag);
  const list = LISTS.find((one) => one === textIn(asked.list)) ?? "questions";
  return {
    list,
    tag: tag && SLUG.test(tag) ? tag : undefined,
    after: textIn(asked.after),
    find: textIn(asked.find),
    answer: named(asked.answer),
    decline: named(asked.decline)[0] ?? null,
    did: named(asked.did),
    at: named(asked.at)[0] ?? null,
  };
}

export type View = ReturnType<typeof viewOf>;

const named = (value: string | string[] | undefined) => questionsIn([value ?? []].flat()).slice(0, MOST);

function textIn(value: string | string[] | undefined): string | undefined {
  return [value].flat()[0]?.trim().slice(0, LONGEST) || undefined;
}
