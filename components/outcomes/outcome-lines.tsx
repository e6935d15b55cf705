import { Equal, Footprints, type IconNode, TrendingDown, TrendingUp } from "lucide";
import type { OutcomeView } from "@/db/check-ins/reads";
import type { ThreadView } from "@/db/threads/reads";
import { Icon } from "../ui/icon";
import { Day } from "../ui/moment";
import { outcomeWords } from "./outcome-words";

const icons: Record<OutcomeView["answer"], IconNode> = {
  better: TrendingUp,
  same: Equal,
  worse: TrendingDown,
  running: Footprints,
};

export function OutcomeLines({ thread }: { thread: ThreadView }) {
  if (thread.outcomes.length === 0) return null;
  return (
    <section className="outcomes" aria-labelledby="what-happened">
      <h2 id="what-happened">What happened</h2>
      <ol className="plain">
        {thread.outcomes.map((outcome) => (
          <Line key={outcome.weeks} postedAt={thread.createdAt} outcome={outcome} />
        ))}
      </ol>
    </section>
  );
}

function Line({ postedAt, outcome }: { postedAt: Date; outcome: OutcomeView }) {
  const { when, said } = outcomeWords(postedAt, outcome);
  return (
    <li className={outcome.answer}>
      <Icon of={icons[outcome.answer]} />
      <p>
        {`${when}: `}
        <b>{said}</b>
      </p>
      <Day at={outcome.answeredAt} />
    </li>
  );
}
