import type { JobRow } from "@/db/site/jobs";
import { dropJobAction, retryJobAction } from "@/lib/actions/admin";
import { counted } from "@/lib/words/counts";
import { explainJobError, jobName, jobWords } from "@/lib/words/job-words";
import { ExactMoment } from "../ui/moment";
import { ButtonForm } from "./button-form";

type Props = { job: JobRow; submissions: readonly [retry: string, drop: string] };

export function FailedJob({ job: { id, task, attempts, addedAt, lastError }, submissions }: Props) {
  const { words, todo } = explainJobError(lastError);
  return (
    <li>
      <div className="admin-row">
        <div>
          <h3>{jobName(task)}</h3>
          <p>{`${words} ${todo}`}</p>
          <p className="hint">
            <code>{task}</code> number {id}, added <ExactMoment at={addedAt} />,{" "}
            {counted(attempts, "attempt", "attempts")}. If you drop the job:{" "}
            {jobWords[task]?.dropped ?? "it is not done."}
          </p>
        </div>
        <div className="acts">
          <ButtonForm
            action={retryJobAction}
            submission={submissions[0]}
            button={["Try again", "Trying…"]}
            fields={{ jobId: id }}
            main
          />
          <ButtonForm
            action={dropJobAction}
            submission={submissions[1]}
            button={["Drop", "Dropping…"]}
            fields={{ jobId: id }}
          />
        </div>
      </div>
    </li>
  );
}
