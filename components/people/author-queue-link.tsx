import { queuePath } from "@/lib/urls";
import { amount } from "@/lib/words/counts";
import { queueName } from "../ui/mark-words";

export function ToQueue({ waiting }: { waiting: number }) {
  return (
    <a className="btn author-queue-link" href={queuePath()} aria-label={queueName(waiting)}>
      <span>Waiting</span> {amount(waiting)}
    </a>
  );
}
