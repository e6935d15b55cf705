import type { Recovery, StoryUpdate } from "@/db/stories/reads";
import { calendarDayOf } from "@/lib/words/dates";
import { distanceWords } from "@/lib/words/distances";
import { Scrolling } from "../ui/scrolling";
import { costWords, effectWords, partialDateWords, setbackWords, withinSentence } from "./record-sentences";
import { milestoneNames } from "./record-words";

interface Line {
  readonly key: string;
  /** In the order of time. */
  readonly date: string;
  readonly shown: string;
  readonly what: string;
  readonly update?: StoryUpdate;
}

type Props = { record: Recovery; updates: readonly StoryUpdate[] };

/** Everything that the drawing shows, as text. */
export function TimelineTable({ record, updates }: Props) {
  const lines = linesOf(record, updates);
  return (
    <details className="fold as-table">
      <summary>The same as a table</summary>
      <Scrolling name="The recovery by date, pain from 0 to 10">
        <table>
          <caption className="vh">The recovery by date, pain from 0 to 10</caption>
          <thead>
            <tr>
              <th scope="col">Date</th>
              <th scope="col">What</th>
              <th scope="col">Pain while running</th>
              <th scope="col">Next morning</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ key, shown, what, update }) => (
              <tr key={key}>
                <th scope="row">{shown}</th>
                <td>{what}</td>
                <td className="num">{update?.painDuring ?? "–"}</td>
                <td className="num">{update?.painNextMorning ?? "–"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolling>
    </details>
  );
}

function linesOf(record: Recovery, updates: readonly StoryUpdate[]): Line[] {
  const on = (key: string, date: string | null, what: string): Line[] =>
    date ? [{ key, date, shown: partialDateWords(date), what }] : [];
  return [
    ...on("onset", record.onsetOn, "The injury began"),
    ...record.milestones.flatMap(({ kind, reachedOn }) => on(kind, reachedOn, milestoneNames[kind])),
    ...record.setbacks.flatMap((setback) => {
      const what = [setbackWords(setback), costWords(setback)].filter(Boolean).join(". ");
      return on(`setback-${setback.id}`, setback.happenedOn, what);
    }),
    ...record.treatments.flatMap((treatment) => {
      const { id, name, beganOn, endedOn } = treatment;
      const how = effectWords(treatment);
      return [
        ...on(`began-${id}`, beganOn, `Began: ${name}`),
        ...on(`ended-${id}`, endedOn, how ? `Ended: ${name} (${withinSentence(how)})` : `Ended: ${name}`),
      ];
    }),
    ...updates.map((update) => ({
      key: `update-${update.id}`,
      date: update.writtenAt.toISOString().slice(0, 10),
      shown: calendarDayOf(update.writtenAt),
      what: update.distanceM === null ? "Update" : `Update, ${distanceWords(update.distanceM)}`,
      update,
    })),
  ].sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0));
}
