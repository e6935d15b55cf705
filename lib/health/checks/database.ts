import path from "node:path";
import {
  countLongTransactions,
  findBloat,
  listExtensions,
  readConnections,
  readDatabaseClock,
  readServerVersion,
} from "@/db/site/health";
import { findMissingMigrations } from "@/db/site/versions";
import { DAY_MS } from "@/lib/time";
import { amount, counted } from "@/lib/words/counts";
import { dayOf } from "@/lib/words/dates";
import { bad, type Check, type Finding, good, warning } from "../check";
import { ageOfMinutes } from "../words";

/** As db/migrations/0000_people.sql creates them. */
const EXTENSIONS = ["citext", "pg_trgm"];
const CLOCK_SECONDS = 5;
const LONG_MINUTES = 10;
const CROWDED = 0.8;
const BLOAT = { share: 0.5, least: 50_000 };
const SOON_DAYS = 180;
/** https://www.postgresql.org/support/versioning/ */
const POSTGRES_ENDS: Readonly<Record<number, string>> = {
  14: "2026-11-12",
  15: "2027-11-11",
  16: "2028-11-09",
  17: "2029-11-08",
  18: "2030-11-14",
};

export const databaseChecks: readonly Check[] = [
  {
    id: "clock",
    title: "Clock",
    async look({ clock }) {
      const before = clock();
      const there = await readDatabaseClock();
      // The database read its clock at some moment in between.
      const seconds = Math.max(before - there, there - clock()) / 1000;
      return seconds > CLOCK_SECONDS
        ? bad(
            `The clock of this machine and the clock of the database differ by ${counted(Math.round(seconds), "second", "seconds")}.`,
            "Set both clocks by NTP (timedatectl set-ntp true): sign-in links and the order of posts depend on them.",
          )
        : good("The clocks of this machine and of the database agree.");
    },
  },
  {
    id: "extensions",
    title: "Extensions of the database",
    async look() {
      const present = await listExtensions();
      const missing = EXTENSIONS.filter((name) => !present.includes(name));
      return missing.length > 0
        ? bad(
            `The database has no extension ${missing.join(" and ")}, so the search and names do not work.`,
            `Run in the database: ${missing.map((name) => `create extension ${name};`).join(" ")}`,
          )
        : good(`The database has ${EXTENSIONS.join(" and ")}.`);
    },
  },
  {
    id: "migrations",
    title: "Version of the database",
    async look() {
      const { missing, newer } = await findMissingMigrations(path.resolve("db/migrations"));
      if (missing.length > 0)
        return bad(
          `The database lacks ${counted(missing.length, "change", "changes")} that this version needs. Perhaps somebody restored an older backup.`,
          "Restart Comeback: it brings the database up to date at its start.",
        );
      return newer
        ? warning(
            "The database was changed by a newer version of Comeback.",
            "Update this instance too, then restart it.",
          )
        : good("The database fits this version.");
    },
  },
  {
    id: "postgres-version",
    title: "Version of PostgreSQL",
    look: async ({ now }) => postgresWords(await readServerVersion(), now),
  },
  {
    id: "connections",
    title: "Connections of the database",
    look: async () => connectionWords(await readConnections()),
  },
  {
    id: "long-transactions",
    title: "Long transactions",
    async look() {
      const { count, oldest } = await countLongTransactions(LONG_MINUTES);
      return count > 0
        ? warning(
            `${counted(count, "transaction is", "transactions are")} open, the oldest for ${ageOfMinutes(oldest)}.`,
            "Find the program in pg_stat_activity and end it: old rows cannot be cleaned up until then.",
          )
        : good("No transaction is open for longer than 10 minutes.");
    },
  },
  {
    id: "bloat",
    title: "Cleaning of the database",
    async look() {
      const found = await findBloat(BLOAT);
      return found
        ? warning(
            `The table ${found.table} has ${amount(found.dead)} dead rows beside ${amount(found.live)} live ones: autovacuum is behind.`,
            `Run in the database: vacuum analyze ${found.table};. If this comes back, lower autovacuum_vacuum_scale_factor.`,
          )
        : good("Autovacuum keeps up.");
    },
  },
];

export function connectionWords({ used, most }: { used: number; most: number }): Finding {
  const words = `${amount(used)} of ${amount(most)} connections are in use.`;
  return used / most > CROWDED
    ? warning(
        words,
        "Raise max_connections in postgresql.conf, or put PgBouncer in front and set DATABASE_DIRECT_URL.",
      )
    : good(words);
}

/** @param version as a number: 180004 is 18.4 */
export function postgresWords(version: number, now: Date): Finding {
  const major = Math.floor(version / 10_000);
  const ends = POSTGRES_ENDS[major];
  const oldest = Math.min(...Object.keys(POSTGRES_ENDS).map(Number));
  if (ends === undefined && major > oldest)
    return good(`PostgreSQL ${major} is newer than this version of Comeback.`);
  return endsWords(`PostgreSQL ${major}`, ends ?? "2025-11-13", now, "Plan an upgrade to PostgreSQL 18.");
}

export function endsWords(what: string, ends: string, now: Date, todo: string): Finding {
  const left = Date.parse(ends) - now.getTime();
  const day = dayOf(new Date(ends));
  if (left < 0) return bad(`${what} gets no security fixes since ${day}.`, todo);
  return left < SOON_DAYS * DAY_MS
    ? warning(`${what} gets security fixes only until ${day}.`, todo)
    : good(`${what} gets security fixes until ${day}.`);
}
