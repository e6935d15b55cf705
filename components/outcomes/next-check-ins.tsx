import { listed } from "@/lib/words/lists";

type Props = { weeks: number[]; stopped: boolean; stop: string; resume: string };

export function AskedAgain({ weeks, stopped, stop, resume }: Props) {
  if (weeks.length === 0) return null;
  const after = listed(weeks.map(String));
  return (
    <form method="post" action={stopped ? resume : stop} className="next-check-ins">
      <h2>More check-ins</h2>
      <p role={stopped ? "status" : undefined}>
        {stopped ? "We won’t ask about this post again." : `We’ll ask again ${after} weeks after you posted.`}
      </p>
      <button type="submit" className="btn">
        {stopped ? "Ask me again" : "Stop asking about this post"}
      </button>
    </form>
  );
}
