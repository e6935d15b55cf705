import { counted } from "@/lib/words/counts";
import { momentOf } from "@/lib/words/dates";

export interface FirstDayLeft {
  readonly threadsLeft: number;
  readonly repliesLeft: number;
  readonly secondsUntilNext: number;
  readonly endsAt: Date;
  /** A moderator set these limits. */
  readonly decided: boolean;
}

type Props = { day: FirstDayLeft; posts: "threads" | "replies" };

export function FirstDayNote({ day, posts }: Props) {
  const left =
    posts === "threads"
      ? counted(day.threadsLeft, "more thread", "more threads")
      : counted(day.repliesLeft, "more reply", "more replies");
  return (
    <p className="note">
      {`${day.decided ? "A moderator limited your account. Today" : "On your first day"} you can post ${left}, at least 30 seconds apart and each with at most 2 links and 2 mentions. These limits end on `}
      <time dateTime={day.endsAt.toISOString()}>{momentOf(day.endsAt)}</time>.
      {!day.decided &&
        " If your very first post contains a link, a moderator checks it before others can see it."}
    </p>
  );
}
