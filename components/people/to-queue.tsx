import { queuePath } from "@/lib/urls";
import { queueName } from "../ui/mark-words";
import { amount } from "../ui/words";

/** The author's way to their queue, with how many questions are in it; on a phone the number alone. */
export function ToQueue({ waiting }: { waiting: number }) {
  return (
    <a className="btn to-queue" href={queuePath()} aria-label={queueName(waiting)}>
      <span>Waiting</span> {amount(waiting)}
    </a>
  );
}
