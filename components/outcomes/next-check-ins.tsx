type Props = { weeks: number[]; stopped: boolean; stop: string; resume: string };

export function AskedAgain({ weeks, stopped, stop, resume }: Props) {
  if (weeks.length === 0) return null;
  const after = new Intl.ListFormat("en").format(weeks.map(String));
  return (
    <form method="post" action={stopped ? resume : stop} className="next-check-ins">
      <h2>Asked again</h2>
      <p role={stopped ? "status" : undefined}>
        {stopped
          ? "You are asked no more about this one."
          : `You are asked again ${after} weeks after you wrote it.`}
      </p>
      <button type="submit" className="btn">
        {stopped ? "Ask me again" : "Ask me no more about this one"}
      </button>
    </form>
  );
}
