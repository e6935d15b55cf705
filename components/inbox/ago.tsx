import { dayOf } from "../ui/words";
import { relative } from "../viewer/times";

/** When it was, told from when the page was made. */
export function Ago({ at, now }: { at: Date; now: Date }) {
  const date = dayOf(at);
  return (
    <time dateTime={at.toISOString()} title={date}>
      {relative((now.getTime() - at.getTime()) / 1000, "en") ?? date}
    </time>
  );
}
