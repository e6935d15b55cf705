import { dayOf } from "./words";

/** A day that stays what it is, however recent: the island leaves it alone. */
export function Day({ at }: { at: Date }) {
  return (
    <time dateTime={at.toISOString().slice(0, 10)} data-day="">
      {dayOf(at)}
    </time>
  );
}

/** An absolute date, the same for every reader; the island makes recent ones relative. */
export function Moment({ at }: { at: Date }) {
  return <time dateTime={`${at.toISOString().slice(0, 16)}Z`}>{dayOf(at)}</time>;
}
