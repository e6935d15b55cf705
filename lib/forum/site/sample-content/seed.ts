import { cast as people, threads } from "@/db/seed";
import type { SeedPerson, SeedThread } from "@/db/seed/types";
import { pinArticle } from "@/lib/forum/content/threads/operations";
import { enrolPerson } from "@/lib/forum/people/operations";
import { releaseDueOutcomes } from "@/lib/forum/site/outcomes/release-due";
import { type Member, SYSTEM, UNRESTRICTED } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { DAY_MS } from "@/lib/time";
import { as, type Cast, type Clock } from "./acting";
import { seedTags } from "./seed-tags";
import { seedThread } from "./seed-thread";

export async function seedSampleContent(
  now = new Date(),
  onThread: (done: number, of: number) => void = () => undefined,
) {
  const clock: Clock = (daysAgo) => new Date(now.getTime() - daysAgo * DAY_MS);
  await seedTags();
  const cast = new Map<string, Member>();
  for (const person of people) cast.set(person.key, await enrol(person, clock));

  const oldestFirst = [...threads].sort((a, b) => b.daysAgo - a.daysAgo);
  for (const [index, thread] of oldestFirst.entries()) {
    await plant(thread, cast, clock);
    onThread(index + 1, oldestFirst.length);
  }
  await releaseDueOutcomes(as(SYSTEM, now));
}

async function plant(thread: SeedThread, cast: Cast, clock: Clock): Promise<void> {
  const threadId = await seedThread(thread, cast, clock);
  if (thread.kind === "article") await perform(pinArticle, { threadId }, as(SYSTEM));
}

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
