import { redirect } from "next/navigation";
import { countWaiting, findWaiting, listWaiting, listWaitingTags, type Question } from "@/db/questions/reads";
import { listResolvedQuestions } from "@/db/questions/resolutions";
import { queuePath } from "@/lib/urls";
import type { View } from "./queue-view";

const A_PAGE = 20;

export async function readQueue({ tag: slug, after, answer, did }: View) {
  const [found, all, under, tags, done, together] = await Promise.all([
    listWaiting({ tag: slug, after, limit: A_PAGE + 1 }),
    countWaiting(),
    slug ? countWaiting(slug) : null,
    listWaitingTags(),
    listResolvedQuestions(did),
    togetherOf(answer),
  ]);
  // The last page may be empty while earlier pages are not.
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
    more: found.length > A_PAGE ? rows.at(-1)?.key : undefined,
  };
}

/** A question that has left the queue has no row, so it is answered on its own, like several at once. */
async function togetherOf([first, ...rest]: readonly Question[]): Promise<[Question, ...Question[]] | null> {
  if (!first) return null;
  return rest.length > 0 || !(await findWaiting(first)) ? [first, ...rest] : null;
}
