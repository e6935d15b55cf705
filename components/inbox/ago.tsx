import { dayOf } from "@/lib/words/dates";
import { relative } from "../viewer/times";

/** Relative to the time of rendering, so that all lines of a page agree. */
export function Ago({ at, now }: { at: Date; now: Date }) {
  const date = dayOf(at);
  return (
    <time dateTime={at.toISOString()} title={date}>
      {relative((now.getTime() - at.getTime()) / 1000, "en") ?? date}
    </time>
  );
}
