import type { Recovery, StoryUpdate } from "@/db/stories/reads";
import { distanceWords } from "@/lib/words/distances";
import { Moment } from "../ui/moment";
import { costWords, painWords, setbackWords } from "./record-sentences";
import { milestoneNames } from "./record-words";

type Props = { record: Recovery | null; updates: readonly StoryUpdate[] };

export function StoryUpdates({ record, updates }: Props) {
  if (updates.length === 0) return null;
  return (
    <section className="updates" aria-labelledby="updates-title">
      <h2 id="updates-title">Updates</h2>
      <ol className="plain">
        {updates.map((update) => {
          const pain = painWords(update);
          return (
            <li key={update.id}>
              <div className="when">
                <Moment at={update.writtenAt} />
                {pain && <span className="num">{pain}</span>}
                {update.distanceM !== null && <span className="num">{distanceWords(update.distanceM)}</span>}
                {record && <Recorded record={record} updateId={update.id} />}
              </div>
              <p dir="auto">{update.note}</p>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function Recorded({ record, updateId }: { record: Recovery; updateId: number }) {
  const by = (row: { updateId: number | null }) => row.updateId === updateId;
  const lines = [
    ...record.milestones.filter(by).map(({ kind }) => `Milestone: ${milestoneNames[kind].toLowerCase()}`),
    ...record.setbacks
      .filter(by)
      .map((setback) => [setbackWords(setback), costWords(setback)].filter(Boolean).join(". ")),
    ...record.treatments.filter(by).map(({ name }) => `Treatment: ${name}`),
  ];
  return lines.map((line) => (
    <span key={line} className="recorded">
      {line}
    </span>
  ));
}
