import type { ScheduleRow } from "@/db/schedules/reads";
import { previewPath, publishPath } from "@/lib/urls";
import { dateStyle } from "@/lib/words/date-style";
import { momentOf } from "@/lib/words/dates";
import { zonedMomentOf } from "@/lib/words/zoned";
import { CancelScheduleForm } from "./cancel-schedule-form";

type Props = { rows: readonly ScheduleRow[]; just: number | null };

export function ScheduledList({ rows, just }: Props) {
  if (rows.length === 0) return null;
  const scheduled = rows.find(({ id }) => id === just);
  return (
    <section id="scheduled" aria-labelledby="scheduled-articles">
      <h2 id="scheduled-articles">Scheduled articles</h2>
      {scheduled && (
        <p className="note" role="status">{`We publish “${scheduled.title}” on ${momentIn(scheduled)}.`}</p>
      )}
      <ul className="drafts">
        {rows.map((row) => (
          <li key={row.id}>
            <h3 dir="auto">{row.title}</h3>
            {row.refusal ? (
              <p className="error">
                {`We could not publish this article on ${momentIn(row)}. ${row.refusal} The article is kept here.`}
              </p>
            ) : (
              <p className="meta">{`Will be published on ${momentIn(row)}`}</p>
            )}
            <div className="acts">
              <a className="btn" href={publishPath(row.id)} aria-label={`Change: ${row.title}`}>
                Change
              </a>
              <a className="btn" href={previewPath(row.id)} aria-label={`Preview: ${row.title}`}>
                Preview
              </a>
              <CancelScheduleForm scheduledId={row.id} title={row.title} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function momentIn({ publishAt, timeZone }: ScheduleRow): string {
  if (timeZone === dateStyle().timeZone) return momentOf(publishAt);
  return `${zonedMomentOf(publishAt, timeZone)}, which is ${momentOf(publishAt)}`;
}
