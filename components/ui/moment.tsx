import { dayOf } from "./words";

/** An absolute date, the same for every reader; the island makes recent ones relative. */
export function Moment({ at }: { at: Date }) {
  return <time dateTime={`${at.toISOString().slice(0, 16)}Z`}>{dayOf(at)}</time>;
}
