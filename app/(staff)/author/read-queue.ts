import { redirect } from "next/navigation";
import { countWaiting, findWaiting, listWaiting, listWaitingTags, type Question } from "@/db/questions/reads";
import { listResolvedQuestions, type ResolvedQuestion } from "@/db/questions/resolutions";
import { queuePath } from "@/lib/urls";
import type { View } from "./queue-view";

const A_PAGE = 20;

export async function readQueue({ list, tag: slug, after, answer, did }: View) {
  const questions = list !== "comments";
  const [found, all, under, tags, done, together] = await Promise.all([
    list === "resolved" ? [] : listWaiting({ tag: slug, after, limit: A_PAGE + 1, questions }),
    countWaiting(),
    slug ? countWaiting(slug) : null,
    listWaitingTags(questions),
    listResolvedQuestions(did),
    togetherOf(answer),
  ]);
  // The last page may be empty while earlier pages are not.
  if (found.length === 0 && after && list !== "resolved") redirect(queuePath({ list, tag: slug, did }));
  const rows = found.slice(0, A_PAGE);
  return {
    rows,
    all,
    tags,
    done,
    together,
    shown: under ?? all,
    repliedAt: earliestOf(done),
    tag: slug ? (tags.find((one) => one.slug === slug) ?? { slug, name: slug }) : null,
    more: found.length > A_PAGE ? rows.at(-1)?.key : undefined,
  };
}

/** The moment of the first of the replies that were just posted. */
function earliestOf(done: readonly ResolvedQuestion[]): Date | null {
  const times = done.flatMap(({ repliedAt }) => (repliedAt ? [repliedAt.getTime()] : []));
  return times.length > 0 ? new Date(Math.min(...times)) : null;
}

/** A question that has left the queue has no row, so it is answered on its own, like several at once. */
async function togetherOf([first, ...rest]: readonly Question[]): Promise<[Question, ...Question[]] | null> {
  if (!first) return null;
  return rest.length > 0 || !(await findWaiting(first)) ? [first, ...rest] : null;
}
