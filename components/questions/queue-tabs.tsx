import Link from "next/link";
import type { Waiting } from "@/db/questions/reads";
import { type QueueList, queuePath } from "@/lib/urls";
import { amount } from "@/lib/words/counts";

const NAMES: Record<QueueList, string> = {
  questions: "Questions",
  comments: "Comments",
  resolved: "Resolved",
};

export function QueueTabs({ list, counts }: { list: QueueList; counts: Waiting }) {
  const numbers = { questions: counts.questions, comments: counts.comments, resolved: null };
  return (
    <nav className="tabs" aria-label="Your queue">
      {(Object.keys(NAMES) as QueueList[]).map((one) => (
        <Link
          key={one}
          href={queuePath({ list: one })}
          prefetch={false}
          aria-current={one === list ? "page" : undefined}
        >
          {NAMES[one]}
          {numbers[one] !== null && <span className="num">{amount(numbers[one])}</span>}
        </Link>
      ))}
    </nav>
  );
}
