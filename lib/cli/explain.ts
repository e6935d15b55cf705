import { StartError } from "@/db/embedded/start-error";
import { FailedMigrationError, NewerDatabaseError } from "@/db/migrate";
import { DomainError } from "@/lib/errors";

/** For faults of the machine or the settings; null for a bug. */
export function explain(error: unknown, databaseUrl?: string): string | null {
  if (error instanceof StartError || error instanceof DomainError) return error.message;
  if (error instanceof NewerDatabaseError) {
    return "The database was made by a newer version of Comeback than this one: start that version, or restore a backup from before the update.";
  }
  if (error instanceof FailedMigrationError) {
    return `The update of the database failed in ${error.migration}: ${lastCause(error)}. The database is as it was before: start the version that you had, and report this with the sentence above.`;
  }
  for (const code of codesOf(error)) {
    const sentence = aboutDatabase(code, databaseUrl) ?? aboutMachine(code);
    if (sentence) return sentence;
  }
  return messagesOf(error).includes("does not support SSL")
    ? `${place(databaseUrl)} does not support SSL: remove sslmode from DATABASE_URL.`
    : null;
}

function aboutDatabase(code: string, databaseUrl?: string): string | null {
  const server = place(databaseUrl);
  switch (code) {
    case "28P01":
    case "28000":
      return `${server} refuses the user or the password in DATABASE_URL: correct them and start again.`;
    case "3D000":
      return `${server} has no database of that name: create it with createdb, or correct DATABASE_URL.`;
    case "42501":
      return `The user in DATABASE_URL may not create tables in the database${at(databaseUrl)}: make that user the owner of the database.`;
    case "53100":
      return "The disk that holds the database is full: free some space there and start again.";
    case "53300":
      return `${server} accepts no more connections: raise its max_connections or stop another program that uses it.`;
    case "57P03":
      return `${server} is still starting or stopping: wait a moment and start again.`;
    case "ECONNREFUSED":
    case "ENOTFOUND":
    case "EAI_AGAIN":
    case "ETIMEDOUT":
    case "EHOSTUNREACH":
    case "ENETUNREACH":
    case "CONNECT_TIMEOUT":
      return `${server} does not answer: start it or correct DATABASE_URL, then start again.`;
    default:
      return null;
  }
}

function aboutMachine(code: string): string | null {
  switch (code) {
    case "ENOSPC":
    case "EDQUOT":
      return "The disk is full: free some space and start again.";
    case "EADDRNOTAVAIL":
      return "HOST is an address that this machine does not have: correct it, or leave it out to listen on this machine only.";
    default:
      return null;
  }
}

function place(databaseUrl?: string): string {
  return databaseUrl ? `The database server${at(databaseUrl)}` : "The database";
}

function at(databaseUrl?: string): string {
  if (!databaseUrl) return "";
  const { hostname, port } = new URL(databaseUrl);
  return ` at ${hostname}:${port || 5432}`;
}

// drizzle wraps errors, and connecting to several addresses at once gives an AggregateError.
function chain(error: unknown): Error[] {
  if (!(error instanceof Error)) return [];
  const inner = error instanceof AggregateError ? error.errors : [];
  return [error, ...inner.flatMap(chain), ...chain(error.cause)];
}

const lastCause = (error: unknown) => chain(error).at(-1)?.message ?? "";

function codesOf(error: unknown): string[] {
  return chain(error).map((each) => {
    if (/timeout expired|timed out|connection timeout/i.test(each.message)) return "CONNECT_TIMEOUT";
    return "code" in each ? String(each.code) : "";
  });
}

function messagesOf(error: unknown): string {
  return chain(error)
    .map((each) => each.message)
    .join("\n");
}
