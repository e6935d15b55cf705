import { randomBytes } from "node:crypto";
import pg from "pg";
import { runSql } from "../databases";
import { type Connection, ROLE, urlAs, urlOf } from "./connection";
import { giveEverythingTo } from "./ownership";
import { errorCode, StartError } from "./start-error";
import { readSuperuser, type Superuser, writeSuperuser } from "./superuser";

export const SUPERUSER = "comeback_superuser";
const CONVERTER = "comeback_converter";

/**
 * The forum's role is no superuser, so that SQL alone never reaches files or programs. Older folders had one superuser
 * for all: a plain role takes its name, password and tables. If the start is interrupted, the next one finishes.
 */
export async function ensureRoles(
  dir: string,
  connection: Connection,
  say: (sentence: string) => void = () => undefined,
): Promise<void> {
  const superuser = await readSuperuser(dir);
  if (!superuser || superuser.ready) return;
  const asSuperuser = (database: string) => urlAs(SUPERUSER, superuser.password, connection.port, database);
  if (!(await admits(asSuperuser("postgres")))) {
    say("Giving the database a role without superuser rights (only this once)");
    await renameFirstSuperuser(dir, connection, superuser);
  }
  await makeRole(asSuperuser("postgres"), connection.password);
  for (const database of await databasesOf(asSuperuser("postgres")))
    await runSql(asSuperuser(database), giveEverythingTo(ROLE));
  await writeSuperuser(dir, { ...superuser, ready: true });
}

async function admits(url: string): Promise<boolean> {
  try {
    await runSql(url, "select");
    return true;
  } catch (error) {
    if (refusesPassword(error)) return false;
    throw error;
  }
}

/** Postgres does not let a role rename itself while signed in, so a second superuser does. */
async function renameFirstSuperuser(dir: string, connection: Connection, { password }: Superuser) {
  const once = randomBytes(24).toString("hex");
  try {
    await runSql(
      urlOf(connection, "postgres"),
      `drop role if exists ${CONVERTER};
       create role ${CONVERTER} superuser login password ${pg.escapeLiteral(once)}`,
    );
  } catch (error) {
    if (!refusesPassword(error)) throw error;
    throw new StartError(
      `The database in ${dir} refuses the passwords in connection.json and superuser.json: restore both files from the backup that the database came from.`,
      { cause: error },
    );
  }
  await runSql(
    urlAs(CONVERTER, once, connection.port, "postgres"),
    `alter role ${ROLE} rename to ${SUPERUSER};
     alter role ${SUPERUSER} password ${pg.escapeLiteral(password)}`,
  );
}

/** `drop database ... with (force)` ends Postgres's own clean-up there, which takes pg_signal_backend. */
async function makeRole(url: string, password: string): Promise<void> {
  const attributes = `login createdb nosuperuser nocreaterole noreplication nobypassrls password ${pg.escapeLiteral(password)}`;
  const made = await runSql(url, "select from pg_roles where rolname = $1", [ROLE]);
  await runSql(
    url,
    `drop role if exists ${CONVERTER};
     ${made.rowCount === 0 ? "create" : "alter"} role ${ROLE} ${attributes};
     grant pg_signal_backend to ${ROLE};
     do $$
     declare
       name text;
     begin
       for name in select datname from pg_database where datdba = 10 and oid >= 16384 and not datistemplate loop
         execute format('alter database %I owner to ${ROLE}', name);
       end loop;
     end $$`,
  );
}

async function databasesOf(url: string): Promise<string[]> {
  const { rows } = await runSql(
    url,
    "select datname from pg_database where datallowconn and datconnlimit <> -2 and not datistemplate order by oid",
  );
  return rows.map(({ datname }) => String(datname));
}

function refusesPassword(error: unknown): boolean {
  return ["28P01", "28000"].includes(errorCode(error) ?? "");
}
