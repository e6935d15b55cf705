import { findOwnThreadText } from "@/db/edits/reads";
import type { SeedRecovery, SeedThread, SeedUpdate } from "@/db/seed/types";
import type { MilestoneKind, RecordGroup } from "@/db/stories/reads";
import { editThread } from "@/lib/forum/content/edits/operations";
import { versionOf } from "@/lib/forum/content/edits/rules";
import { addStoryUpdate } from "@/lib/forum/content/stories/operations";
import { recordInputOf } from "@/lib/forum/content/stories/record-as-input";
import type { Member } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { as, type Clock } from "./acting";

/** Charts can show the sample content, so every sample runner agrees to be counted. */
const COUNTED: RecordGroup[] = ["injury", "treatments", "milestones", "setbacks", "outcome"];
const CONSENT = { agreed: true, counted: COUNTED };

interface Story {
  readonly thread: SeedThread;
  readonly writer: Member;
  readonly clock: Clock;
}

/** What the runner knew when they began the story: what they reached later is in their updates. */
export function recordAtFirst(thread: SeedThread, clock: Clock) {
  const { daysAgo } = thread;
  const recovery = recoveryOf(thread);
  const {
    onsetDaysAgo,
    onsetByMonth,
    side,
    surgery,
    weeklyDistanceBefore,
    ageBand,
    setbacks = [],
  } = recovery;
  const known = (day?: number) => (day === undefined || day < daysAgo ? null : dayOf(clock(day)));
  const milestones = milestonesOf(recovery).map(([kind, day]) => [kind, known(day)]);
  const onsetOn = dayOf(clock(onsetDaysAgo));
  return {
    side,
    surgery,
    weeklyDistanceBefore,
    ageBand,
    onsetOn: onsetByMonth ? monthOf(onsetOn) : onsetOn,
    milestones: Object.fromEntries(milestones),
    setbacks: setbacks
      .filter((setback) => setback.daysAgo > daysAgo)
      .map(({ daysAgo: day, ...setback }) => ({ happenedOn: dayOf(clock(day)), ...setback })),
    ...outcomeAtFirst(recovery, known),
    ...CONSENT,
  };
}

type DateIfKnown = (day?: number) => string | null;

function outcomeAtFirst({ outcome, firstRunDaysAgo, stoppedDaysAgo }: SeedRecovery, known: DateIfKnown) {
  const [firstRunOn, stoppedOn] = [known(firstRunDaysAgo), known(stoppedDaysAgo)];
  if (stoppedOn) return { outcome: "stopped", outcomeOn: stoppedOn };
  return firstRunOn && outcome !== "stopped" ? { outcome, outcomeOn: firstRunOn } : { outcome: "recovering" };
}

/** Adds the updates; with the last one the runner also fills in what they tried. */
export async function continueStory(threadId: number, story: Story): Promise<void> {
  const { thread, writer, clock } = story;
  const { updates = [], recovery } = thread;
  for (const update of updates) await addUpdate(threadId, update, story);
  const last = updates.at(-1);
  if (!last || !recovery?.treatments) return;
  const now = await findOwnThreadText(threadId, writer.id);
  if (!now?.record) throw new Error(`The story “${thread.key}” has lost its record.`);
  const treatments = recovery.treatments.map(({ fromDaysAgo, toDaysAgo, ...treatment }) => ({
    ...treatment,
    beganOn: monthOf(dayOf(clock(fromDaysAgo))),
    endedOn: toDaysAgo === undefined ? null : monthOf(dayOf(clock(toDaysAgo))),
  }));
  const record = { ...recordInputOf(now.record, CONSENT), treatments };
  const { title, body, tags } = now;
  const edit = { threadId, version: versionOf(now), title, body, tags, recovery: record };
  await perform(editThread, edit, as(writer, clock(last.daysAgo)));
}

async function addUpdate(
  threadId: number,
  update: SeedUpdate,
  { thread, writer, clock }: Story,
): Promise<void> {
  const { daysAgo, pain, painNextMorning, distanceKm, note } = update;
  const recovery = recoveryOf(thread);
  const setback = recovery.setbacks?.find((each) => each.daysAgo === daysAgo);
  const at = clock(daysAgo);
  const input = {
    threadId,
    writtenOn: dayOf(at),
    painDuring: pain,
    painNextMorning,
    distance: distanceKm,
    note,
    recovery: {
      reached: milestonesOf(recovery).flatMap(([kind, day]) => (day === daysAgo ? [kind] : [])),
      outcome: outcomeIn(update, thread),
      setback: setback ? { cause: setback.cause, costWeeks: setback.costWeeks } : null,
    },
  };
  await perform(addStoryUpdate, input, as(writer, at));
}

/** The outcome changes on the day on which it becomes true. */
function outcomeIn(update: SeedUpdate, thread: SeedThread): SeedRecovery["outcome"] | null {
  const { outcome, firstRunDaysAgo, stoppedDaysAgo } = recoveryOf(thread);
  const { daysAgo } = update;
  if (daysAgo === stoppedDaysAgo) return "stopped";
  if (daysAgo === firstRunDaysAgo) return outcome === "running" ? "running" : "running_with_limits";
  const isLast = update === thread.updates?.at(-1);
  return isLast && outcome === "recovering" && firstRunDaysAgo !== undefined ? "recovering" : null;
}

function milestonesOf(recovery: SeedRecovery): [MilestoneKind, number | undefined][] {
  return [
    ["walking", recovery.walkingDaysAgo],
    ["first_run", recovery.firstRunDaysAgo],
    ["thirty_minutes", recovery.thirtyMinutesDaysAgo],
    ["full_training", recovery.fullTrainingDaysAgo],
    ["race", recovery.raceDaysAgo],
  ];
}

function recoveryOf({ key, recovery }: SeedThread): SeedRecovery {
  if (!recovery) throw new Error(`The story “${key}” has no recovery record.`);
  return recovery;
}

const dayOf = (at: Date) => at.toISOString().slice(0, 10);
const monthOf = (day: string) => day.slice(0, "2026-03".length);
