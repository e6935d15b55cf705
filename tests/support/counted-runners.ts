import { sql } from "drizzle-orm";
import { database } from "@/db/client";
import { addStoryUpdate } from "@/lib/forum/content/stories/operations";
import { tellStory } from "@/lib/forum/content/threads/operations";
import { enrolPerson } from "@/lib/forum/people/operations";
import { releaseDueOutcomes } from "@/lib/forum/site/outcomes/release-due";
import { type Member, SYSTEM, UNRESTRICTED } from "@/lib/pipeline/actor";
import type { Context } from "@/lib/pipeline/operation";
import { perform } from "@/lib/pipeline/perform";
import { DAY_MS } from "@/lib/time";
import { article, as } from "./world";

export interface Runner {
  readonly member: Member;
  readonly threadId: number;
}

export const ALL_PARTS = ["injury", "milestones", "outcome", "treatments", "setbacks", "pain"];

const BEGUN = new Date("2026-01-12T09:00:00Z");
const iso = (at: Date) => at.toISOString().slice(0, 10);
let runners = 0;

interface Told {
  readonly tags?: readonly string[];
  readonly counted?: readonly string[];
  readonly source?: Context["source"];
  /** Days from the beginning of the story to the first run; null for a runner who still waits for it. */
  readonly days?: number | null;
  readonly recovery?: object;
}

/** A runner who began a story a week after the injury, and lets us count it. */
export async function countedRunner({
  tags = ["itbs"],
  counted = ALL_PARTS,
  source = "job",
  days = 30,
  recovery = {},
}: Told = {}): Promise<Runner> {
  const handle = `counted-${++runners}`;
  const { personId: id } = await perform(enrolPerson, { handle }, as(SYSTEM, BEGUN));
  const member: Member = { kind: "member", id, handle, role: "member", joinedAt: BEGUN, ...UNRESTRICTED };
  const by = (at: Date): Context => ({ actor: member, source, at });
  const { threadId } = await perform(
    tellStory,
    {
      ...article(`How my knee came back, part ${runners}`),
      tags,
      recovery: {
        onsetOn: "2026-01-05",
        outcome: "recovering",
        weeklyDistanceBefore: runners % 2 ? "20_to_40_km" : "40_to_60_km",
        ageBand: "30_to_39",
        agreed: true,
        counted,
        ...recovery,
      },
    },
    by(BEGUN),
  );
  const at = new Date(BEGUN.getTime() + (days ?? 90) * DAY_MS);
  await perform(
    addStoryUpdate,
    {
      threadId,
      writtenOn: iso(at),
      painDuring: 2,
      note: "Today I went as far as the bridge.",
      recovery: days === null ? {} : { reached: ["first_run"] },
    },
    by(at),
  );
  return { member, threadId };
}

export async function countedRunners(count: number, told: (index: number) => Told = () => ({})) {
  const all: Runner[] = [];
  for (let index = 0; index < count; index++)
    all.push(await countedRunner({ days: 20 + 3 * index, ...told(index) }));
  return all;
}

export const releaseAt = (at: Date) => releaseDueOutcomes(as(SYSTEM, at));

/** As if nothing had ever been published. */
export async function redrawOutcomes(at = new Date()): Promise<void> {
  await database().execute(sql`delete from outcome_releases`);
  await database().execute(sql`delete from outcome_runners`);
  await database().execute(sql`insert into outcome_changes select tag_id, thread_id from countable_stories
    on conflict on constraint outcome_changes_tag_id_thread_id_pk do update set seen = false`);
  await releaseAt(at);
}
