import type { Recovery } from "@/db/stories/reads";
import type { ThreadView } from "@/db/threads/reads";
import { recordPath } from "@/lib/urls";
import { weeklyDistance, weeklyDistances } from "@/lib/words/distances";
import { headlineNumber } from "../threads/headline-number";
import { effectWords, outcomeWords, partialDateWords, periodWords } from "./record-sentences";
import { ages, sides } from "./record-words";

type Props = {
  thread: Pick<ThreadView, "id" | "kind" | "recovery" | "meTooCount" | "commentCount" | "tags">;
  record: Recovery;
};

export function RecoveryRecord({ thread, record }: Props) {
  const headline = headlineNumber(thread);
  const hasNumber = !headline.replies;
  const facts = factsOf(thread, record);
  return (
    <section className="record" id="record" aria-label="Recovery in figures">
      {hasNumber && (
        <p className={headline.back ? "big" : "big so-far"}>
          <b>{headline.number}</b>
          {headline.words}
        </p>
      )}
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
      <Tried record={record} />
      {record.moreForMembers && (
        <p className="hint more-for-members">
          <a href={recordPath(thread.id)}>Members see more of this record</a>
        </p>
      )}
    </section>
  );
}

const DISTANCE = "Weekly distance before";

/** Both labels, for the script that shows only the unit that the reader chose. */
function inUnits({ weeklyDistanceBefore: band }: Recovery) {
  if (!band) return {};
  return { "data-km": weeklyDistances.km[band], "data-miles": weeklyDistances.miles[band] };
}

function Tried({ record: { treatments } }: { record: Recovery }) {
  if (treatments.length === 0) return null;
  return (
    <div className="tried">
      <h2>What the writer tried</h2>
      <ul className="plain">
        {treatments.map((treatment) => (
          <li key={treatment.id}>
            <b dir="auto">{treatment.name}</b>
            <span>{[periodWords(treatment), effectWords(treatment)].filter(Boolean).join(": ")}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function factsOf(thread: Props["thread"], record: Recovery): [name: string, value: string][] {
  const milestone = (kind: string) => record.milestones.find((one) => one.kind === kind)?.reachedOn;
  const facts: [string, string | null | undefined][] = [
    ["Now", outcomeWords(record)],
    ["Injury", thread.tags[0]?.name],
    ["Side", record.side && sides[record.side]],
    ["Began", record.onsetOn && partialDateWords(record.onsetOn)],
    ["First run", dateOrNothing(milestone("first_run"))],
    ["Full training", dateOrNothing(milestone("full_training"))],
    [DISTANCE, record.weeklyDistanceBefore && weeklyDistance(record.weeklyDistanceBefore)],
    ["Age then", record.ageBand && ages[record.ageBand]],
    ["Surgery", record.surgery === null ? null : record.surgery ? "Yes" : "No"],
  ];
  return facts.filter((fact): fact is [string, string] => Boolean(fact[1]));
}

const dateOrNothing = (date: string | undefined) => date && partialDateWords(date);
