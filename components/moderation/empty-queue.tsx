import { appealsPath, logPath, moderationPath } from "@/lib/urls";
import { counted } from "@/lib/words/counts";
import { Empty } from "../ui/empty";

type Props = { filtered: boolean; appeals: number };

export function NothingWaits({ filtered, appeals }: Props) {
  if (filtered) {
    return (
      <Empty
        title="Nothing waits here"
        actions={
          <a className="btn" href={moderationPath}>
            See all that waits
          </a>
        }
      >
        No open case is of this kind. What is flagged meanwhile comes here by itself.
      </Empty>
    );
  }
  return (
    <Empty
      title="Nothing waits"
      actions={
        <>
          {appeals > 0 && (
            <a className="btn go" href={appealsPath}>
              {`Answer ${counted(appeals, "appeal", "appeals")}`}
            </a>
          )}
          <a className="btn" href={logPath()}>
            See what was decided
          </a>
          <a className="btn" href="/">
            See the threads
          </a>
        </>
      }
    >
      {appeals > 0
        ? "Every flag has been looked at. Whoever appealed still waits for an answer."
        : "Every flag has been looked at. The next one stands here as soon as somebody raises it; there is nothing else to do."}
    </Empty>
  );
}
