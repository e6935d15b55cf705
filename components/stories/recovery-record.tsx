import type { Recovery, ThreadView } from "@/db/threads/reads";
import { monthOf } from "@/lib/words/dates";
import { weeklyDistance, weeklyDistances } from "@/lib/words/distances";
import { headlineNumber } from "../threads/headline-number";
import { outcomes, sides } from "./record-words";

type Props = { thread: ThreadView; record: Recovery };

export function RecoveryRecord({ thread, record }: Props) {
  const telling = headlineNumber(thread);
  const facts = factsOf(thread, record);
  return (
    <section className="record" id="record" aria-label="Recovery in figures">
      {thread.recovery?.monthsToRunning !== null || thread.recovery?.monthsSoFar !== null ? (
        <p className={telling.back ? "big" : "big so-far"}>
          <b>{telling.number}</b>
          {telling.words}
        </p>
      ) : null}
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd dir="auto" {...(name === DISTANCE && inUnits(record))}>
              {value}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

const DISTANCE = "Weekly distance before";

/** Both labels, for the script that shows only the unit that the reader chose. */
function inUnits({ weeklyDistanceBefore: band }: Recovery) {
  if (!band) return {};
  return { "data-km": weeklyDistances.km[band], "data-miles": weeklyDistances.miles[band] };
}

function factsOf(thread: ThreadView, record: Recovery): [name: string, value: string][] {
  const facts: [string, string | null | undefined][] = [
    ["Now", outcomes[record.outcome]],
    ["Injury", thread.tags[0]?.name],
    ["Side", record.side && sides[record.side]],
    ["Began", month(record.onsetOn)],
    ["First run", month(record.firstRunOn)],
    ["Full training", month(record.fullTrainingOn)],
    [DISTANCE, record.weeklyDistanceBefore && weeklyDistance(record.weeklyDistanceBefore)],
    ["Surgery", record.surgery === null ? null : record.surgery ? "Yes" : "No"],
  ];
  return facts.filter((fact): fact is [string, string] => Boolean(fact[1]));
}

function month(day: string | null): string | null {
  return day && monthOf(new Date(`${day}T00:00:00Z`));
}
