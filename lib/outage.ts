export type Outage = "database" | "room";

const NO_ROOM = new Set(["53100", "ENOSPC", "EDQUOT"]);
/** Postgres starts, stops, is replaced, or accepts no more connections; or nothing answers at its address. */
const NO_DATABASE = new Set([
  ...["57P01", "57P02", "57P03", "53300", "08000", "08001", "08003", "08004", "08006", "25006"],
  ...[
    "ECONNREFUSED",
    "ECONNRESET",
    "EPIPE",
    "ETIMEDOUT",
    "EHOSTUNREACH",
    "ENETUNREACH",
    "ENOTFOUND",
    "EAI_AGAIN",
  ],
]);
/** pg errors without a code. */
const PGS_OWN =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Query read timeout|Cannot use a pool after calling end)/;

/** An outage is neither a bug nor the person's mistake. */
export function outageOf(error: unknown): Outage | null {
  for (const each of chainOf(error)) {
    const { code } = each as { code?: unknown };
    if (typeof code === "string" && NO_ROOM.has(code)) return "room";
    if (typeof code === "string" && NO_DATABASE.has(code)) return "database";
    if (PGS_OWN.test(each.message)) return "database";
  }
  return null;
}

/** drizzle wraps pg's errors, and connecting to several addresses at once gives several errors. */
function* chainOf(error: unknown, depth = 0): Generator<Error> {
  if (!(error instanceof Error) || depth > 5) return;
  yield error;
  if (error instanceof AggregateError) for (const each of error.errors) yield* chainOf(each, depth + 1);
  yield* chainOf(error.cause, depth + 1);
}
