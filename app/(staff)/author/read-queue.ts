import { redirect } from "next/navigation";
import { countWaiting, findWaiting, listWaiting, listWaitingTags, type Question } from "@/db/questions/reads";
import { listResolvedQuestions } from "@/db/questions/resolutions";
import { queuePath } from "@/lib/urls";
import type { View } from "./asked";

const A_PAGE = 20;

/** What a page of the queue shows, whatever is open on it. */
export async function readQueue({ tag: slug, after, answer, did }: View) {
  const [found, all, under, tags, done, together] = await Promise.all([
    listWaiting({ tag: slug, after, limit: A_PAGE + 1 }),
    countWaiting(),
    slug ? countWaiting(slug) : null,
    listWaitingTags(),
    listResolvedQuestions(did),
    togetherOf(answer),
  ]);
  // The last page is done: those before it are not.
  if (found.length === 0 && after) redirect(queuePath({ tag: slug, did }));
  const rows = found.slice(0, A_PAGE);
  return {
    rows,
    all,
    tags,
    done,
    together,
    shown: under ?? all,
    tag: slug ? (tags.find((one) => one.slug === slug) ?? { slug, name: slug }) : null,
    /** The key of the following page. */
    more: found.length > A_PAGE ? rows.at(-1)?.key : undefined,
  };
}

/** Several questions are answered by themselves, and so is one that waits no longer, for which there is no row. */
async function togetherOf([first, ...rest]: readonly Question[]): Promise<[Question, ...Question[]] | null> {
  if (!first) return null;
  return rest.length > 0 || !(await findWaiting(first)) ? [first, ...rest] : null;
}
