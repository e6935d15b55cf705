import { cast as people, recoveryCast, recoveryThreads, threads } from "@/db/seed";
import type { SeedPerson, SeedThread } from "@/db/seed/types";
import { pinArticle } from "@/lib/forum/content/threads/operations";
import { enrolPerson } from "@/lib/forum/people/operations";
import { releaseDueOutcomes } from "@/lib/forum/site/outcomes/release-due";
import { limited } from "@/lib/limited";
import { type Member, SYSTEM, UNRESTRICTED } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { DAY_MS } from "@/lib/time";
import { as, type Clock } from "./acting";
import { seedTags } from "./seed-tags";
import { type BegunThread, beginThread, continueThread } from "./seed-thread";

interface Seeding {
  /** Also the stories that only fill the charts. Most tests and measurements of other parts do not need them. */
  readonly recoveries: boolean;
  readonly onThread?: (done: number, of: number) => void;
}

export async function seedSampleContent(
  now = new Date(),
  { recoveries, onThread = () => undefined }: Seeding = { recoveries: false },
) {
  const clock: Clock = (daysAgo) => new Date(now.getTime() - daysAgo * DAY_MS);
  await seedTags();
  const cast = new Map<string, Member>();
  for (const person of [...people, ...(recoveries ? recoveryCast : [])])
    cast.set(person.key, await enrol(person, clock));

  const all = recoveries ? [...threads, ...recoveryThreads] : threads;
  let done = 0;
  const finish = async (begun: BegunThread) => {
    await continueThread(begun, cast, clock);
    onThread(++done, all.length);
  };
  for (const thread of oldestFirst(threads)) {
    const begun = await beginThread(thread, cast, clock);
    if (thread.kind === "article") await perform(pinArticle, { threadId: begun.threadId }, as(SYSTEM));
    await finish(begun);
  }
  if (recoveries) {
    // The stories for the charts come last, so that all other sample threads keep their numbers.
    const begun: BegunThread[] = [];
    for (const thread of oldestFirst(recoveryThreads)) begun.push(await beginThread(thread, cast, clock));
    const inTurn = limited<void>(STORIES_AT_ONCE, begun.length, STORY_MS);
    await Promise.all(begun.map((one) => inTurn(() => finish(one))));
  }
  await releaseDueOutcomes(as(SYSTEM, now));
}

/** While the database writes one story, Node prepares another. */
const STORIES_AT_ONCE = 4;
const STORY_MS = 300_000;

const oldestFirst = (some: readonly SeedThread[]) => [...some].sort((a, b) => b.daysAgo - a.daysAgo);

/** The suspension is left out here: a suspended member wrote before it. */
async function enrol(person: SeedPerson, clock: Clock): Promise<Member> {
  const { handle, role, name, about, suspendedDaysAgo } = person;
  const joinedAt = clock(person.joinedDaysAgo);
  const suspendedUntil = suspendedDaysAgo === undefined ? null : clock(suspendedDaysAgo - SUSPENSION_DAYS);
  const { personId } = await perform(
    enrolPerson,
    { handle, role, name, about, suspendedUntil },
    as(SYSTEM, joinedAt),
  );
  return { kind: "member", id: personId, handle, role, joinedAt, ...UNRESTRICTED };
}

const SUSPENSION_DAYS = 365;
