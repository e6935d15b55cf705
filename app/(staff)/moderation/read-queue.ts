import { redirect } from "next/navigation";
import { toDecideBy } from "@/app/account-counts";
import { countCases } from "@/db/cases/queue";
import { listCases } from "@/db/cases/reads";
import { takenSince } from "@/lib/forum/moderation/cases/rules";
import { readThresholds } from "@/lib/forum/people/settings/thresholds";
import { casesPath } from "@/lib/urls";
import type { View } from "./queue-view";

const A_PAGE = 20;

export async function readQueue({ kind, of, after, did }: View, viewerId: number, now: Date) {
  const looking = { viewerId, takenSince: takenSince(now) };
  const [found, counts, toDecide, { hideWeight }] = await Promise.all([
    listCases({ ...looking, kind, of, after, limit: A_PAGE + 1 }),
    countCases(looking),
    toDecideBy(viewerId),
    readThresholds(),
  ]);
  // The last page may be empty while earlier pages are not.
  if (found.length === 0 && after) redirect(casesPath({ kind, of, did }));
  const rows = found.slice(0, A_PAGE);
  const more = found.length > A_PAGE ? rows.at(-1)?.key : undefined;
  return { rows, counts, toDecide, hideWeight, more };
}
