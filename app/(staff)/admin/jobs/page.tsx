import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { FailedJob } from "@/components/admin/failed-job";
import { JobTable } from "@/components/admin/job-table";
import { ExactMoment } from "@/components/ui/moment";
import { countJobsByTask, type JobState, listDoneLately, listJobs, listRepeatedJobs } from "@/db/site/jobs";
import { amount, counted } from "@/lib/words/counts";
import { jobName } from "@/lib/words/job-words";
import { AdminPage, currentAdmin } from "../admin-page";

export const metadata: Metadata = { title: "Jobs" };

type Props = { searchParams: Promise<{ done?: string }> };

const DONE: Readonly<Record<string, string>> = {
  retried: "The job runs again. If it fails once more, you find it here after its last attempt.",
  dropped: "The job is dropped.",
};

export default async function Jobs({ searchParams }: Props) {
  const viewer = await currentAdmin();
  const [{ done = "" }, failed, running, due, counts, repeated, lately] = await Promise.all([
    searchParams,
    listJobs("failed"),
    listJobs("running"),
    listJobs("due"),
    countJobsByTask(),
    listRepeatedJobs(),
    listDoneLately(),
  ]);
  const all = (state: JobState) =>
    counts.filter((count) => count.state === state).reduce((sum, { jobs }) => sum + jobs, 0);
  return (
    <AdminPage
      viewer={viewer}
      title="Jobs"
      part="jobs"
      done={Object.hasOwn(DONE, done) ? DONE[done] : undefined}
      lead="Jobs run in the background: emails, notifications, the search, what is counted and cleaned up. A job that fails is tried again, later each time."
    >
      <section className="setting" aria-labelledby="failed">
        <h2 id="failed">Failed ({amount(all("failed"))})</h2>
        {failed.length === 0 ? (
          <p className="hint">No job has used up its attempts.</p>
        ) : (
          <ul className="plain admin-rows">
            {failed.map((job) => (
              <FailedJob key={job.id} job={job} submissions={[randomUUID(), randomUUID()]} />
            ))}
          </ul>
        )}
        {all("failed") > failed.length && (
          <p className="hint">The oldest {amount(failed.length)} are listed.</p>
        )}
      </section>
      <section className="setting" aria-labelledby="running">
        <h2 id="running">Running ({amount(all("running"))})</h2>
        {running.length === 0 ? (
          <p className="hint">No job runs at this moment.</p>
        ) : (
          <JobTable caption="Running jobs" when="Since" jobs={running} timeOf={({ lockedAt }) => lockedAt} />
        )}
      </section>
      <section className="setting" aria-labelledby="due">
        <h2 id="due">Due ({amount(all("due"))})</h2>
        {due.length === 0 ? (
          <p className="hint">
            No job is due. {counted(all("later"), "job is", "jobs are")} planned for later.
          </p>
        ) : (
          <JobTable caption="Due jobs" when="Due since" jobs={due} timeOf={({ runAt }) => runAt} />
        )}
      </section>
      <section className="setting" aria-labelledby="done-lately">
        <h2 id="done-lately">Done in the last day</h2>
        {lately.length === 0 ? (
          <p className="hint">No job has changed anything in the last day.</p>
        ) : (
          <dl className="admin-facts">
            {lately.map(({ operation, times, lastAt }) => (
              <div key={operation}>
                <dt>{wordsOf(operation)}</dt>
                <dd>
                  {counted(times, "time", "times")}, last <ExactMoment at={lastAt} />
                </dd>
              </div>
            ))}
          </dl>
        )}
      </section>
      <section className="setting" aria-labelledby="repeated">
        <h2 id="repeated">Repeated jobs</h2>
        <dl className="admin-facts">
          {repeated.map(({ task, lastRunAt }) => (
            <div key={task}>
              <dt>{jobName(task)}</dt>
              <dd>
                {lastRunAt ? (
                  <>
                    last added <ExactMoment at={lastRunAt} />
                  </>
                ) : (
                  "not yet"
                )}
              </dd>
            </div>
          ))}
        </dl>
      </section>
    </AdminPage>
  );
}

/** "relateThreads" as "Relate threads". */
function wordsOf(operation: string): string {
  const words = operation.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
