import { dayOf, isoDayOf, momentOf } from "@/lib/words/dates";

/** Always the date: the viewer script never makes it relative. */
export function Day({ at }: { at: Date }) {
  return (
    <time dateTime={isoDayOf(at)} data-day="">
      {dayOf(at)}
    </time>
  );
}

/** With the time of day, for pages that are made for one reader. */
export function ExactMoment({ at }: { at: Date }) {
  return (
    <time dateTime={`${at.toISOString().slice(0, 16)}Z`} data-day="">
      {momentOf(at)}
    </time>
  );
}

/** The same for every reader; the viewer script makes recent times relative. */
export function Moment({ at }: { at: Date }) {
  return <time dateTime={`${at.toISOString().slice(0, 16)}Z`}>{dayOf(at)}</time>;
}
