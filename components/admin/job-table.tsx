import type { JobRow } from "@/db/site/jobs";
import { amount } from "@/lib/words/counts";
import { jobName } from "@/lib/words/job-words";
import { ExactMoment } from "../ui/moment";
import { Scrolling } from "../ui/scrolling";

type Props = { caption: string; when: string; jobs: readonly JobRow[]; timeOf(job: JobRow): Date | null };

export function JobTable({ caption, when, jobs, timeOf }: Props) {
  return (
    <Scrolling name={caption}>
      <table className="job-table">
        <caption className="vh">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Job</th>
            <th scope="col">{when}</th>
            <th scope="col" className="num">
              Attempts
            </th>
          </tr>
        </thead>
        <tbody>
          {jobs.map((job) => {
            const at = timeOf(job);
            return (
              <tr key={job.id}>
                <th scope="row">{jobName(job.task)}</th>
                <td>{at && <ExactMoment at={at} />}</td>
                <td className="num">{amount(job.attempts)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Scrolling>
  );
}
