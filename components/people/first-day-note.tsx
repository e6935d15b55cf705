import { counted } from "@/lib/words/counts";

export interface FirstDayLeft {
  readonly threadsLeft: number;
  readonly repliesLeft: number;
  readonly secondsUntilNext: number;
  readonly endsAt: Date;
  /** A moderator set these limits. */
  readonly decided: boolean;
}

type Props = { day: FirstDayLeft; posts: "threads" | "replies" };

const ends = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  hour: "2-digit",
  minute: "2-digit",
  timeZone: "UTC",
});

export function FirstDayNote({ day, posts }: Props) {
  const left =
    posts === "threads"
      ? counted(day.threadsLeft, "more thread", "more threads")
      : counted(day.repliesLeft, "more reply", "more replies");
  return (
    <p className="note">
      {`${day.decided ? "A moderator decided that for a while what holds for everybody’s first day holds for you: there" : "On your first day there"} is room for ${left}, with half a minute between posts and at most two links and two mentions in each${day.decided ? ", every day" : ""}. All of that ends on `}
      <time dateTime={day.endsAt.toISOString()}>{`${ends.format(day.endsAt)} UTC`}</time>.
      {!day.decided && " If your very first post has a link in it, it is shown once a moderator has looked."}
    </p>
  );
}
