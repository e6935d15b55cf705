import { appealsPath, logPath, moderationPath } from "@/lib/urls";
import { counted } from "@/lib/words/counts";
import { Empty } from "../ui/empty";

type Props = { filtered: boolean; appeals: number };

export function NothingWaits({ filtered, appeals }: Props) {
  if (filtered) {
    return (
      <Empty
        title="No open cases here"
        actions={
          <a className="btn" href={moderationPath}>
            Show all open cases
          </a>
        }
      >
        No open case matches this filter. New cases appear here by themselves.
      </Empty>
    );
  }
  return (
    <Empty
      title="No open cases"
      actions={
        <>
          {appeals > 0 && (
            <a className="btn go" href={appealsPath}>
              {`Decide ${counted(appeals, "appeal", "appeals")}`}
            </a>
          )}
          <a className="btn" href={logPath()}>
            See the public log
          </a>
          <a className="btn" href="/">
            See the threads
          </a>
        </>
      }
    >
      {appeals > 0
        ? "You have reviewed every flag. There are still appeals to decide."
        : "Every flag has been reviewed. New cases appear here by themselves."}
    </Empty>
  );
}
