import pg from "pg";
import { databaseUrl, runSql } from "../databases";
import { openSession } from "./session";

const LOCK = 7_263_004;
const NAME_BYTES = 63;

/** The server of `url` by a database that every server has: a session there keeps no database of ours in use. */
export async function maintenanceUrl(url: string): Promise<string> {
  for (const name of ["postgres", "template1"]) {
    const candidate = databaseUrl(url, name);
    const answered = await runSql(candidate, "select").then(
      () => true,
      () => false,
    );
    if (answered) return candidate;
  }
  return databaseUrl(url, "postgres");
}

export const nameOf = (url: string) => decodeURIComponent(new URL(url).pathname.slice(1));

/** For as long as the session lives; null if another process replaces this database now. */
export async function lockReplacing(server: string, name: string): Promise<(() => Promise<void>) | null> {
  const client = await openSession(server);
  const { rows } = await client.query<{ taken: boolean }>(
    "select pg_try_advisory_lock($1::int, hashtext($2)) as taken",
    [LOCK, name],
  );
  if (rows[0]?.taken) return () => client.end();
  await client.end();
  return null;
}

export interface Rights {
  readonly exists: boolean;
  readonly mayCreate: boolean;
  readonly owns: boolean;
}

export async function readRights(server: string, name: string): Promise<Rights> {
  const { rows } = await runSql(
    server,
    `select d.oid is not null as exists, r.rolsuper or r.rolcreatedb as "mayCreate",
       d.oid is null or pg_has_role(current_user, d.datdba, 'usage') as owns
     from pg_roles r left join pg_database d on d.datname = $1 where r.rolname = current_user`,
    [name],
  );
  const [found] = rows;
  return { exists: found?.exists === true, mayCreate: found?.mayCreate === true, owns: found?.owns === true };
}

/** The programs that are connected, as they call themselves. */
export async function listConnected(server: string, name: string): Promise<string[]> {
  const { rows } = await runSql(
    server,
    `select coalesce(nullif(application_name, ''), 'a program without a name') as program
     from pg_stat_activity where datname = $1 and backend_type = 'client backend' order by 1`,
    [name],
  );
  return rows.map(({ program }) => String(program));
}

/** Empty, with the encoding, the order of letters and the settings of `like`, if there is a database of that name. */
export async function createScratch(server: string, name: string, like: string): Promise<string> {
  await dropDatabase(server, name);
  const { rows } = await runSql(server, LOCALE, [like]);
  await runSql(
    server,
    `create database ${pg.escapeIdentifier(name)} template template0 ${rows[0]?.options ?? "encoding 'UTF8'"}`,
  );
  const { rows: settings } = await runSql(server, SETTINGS, [like]);
  for (const { setting } of settings)
    await runSql(server, `alter database ${pg.escapeIdentifier(name)} set ${setting}`).catch(() => undefined);
  return databaseUrl(server, name);
}

/** The columns of pg_database that say the locale have other names in each version: they are read from the whole row. */
const LOCALE = `
  select concat_ws(' ', format('encoding %L lc_collate %L lc_ctype %L', pg_encoding_to_char(encoding), datcollate, datctype),
    case d ->> 'datlocprovider' when 'b' then format('locale_provider builtin builtin_locale %L', d ->> 'datlocale')
      when 'i' then format('locale_provider icu icu_locale %L', coalesce(d ->> 'datlocale', d ->> 'daticulocale')) end) as options
  from pg_database p cross join lateral to_jsonb(p) d where datname = $1`;

const SETTINGS = `
  select format('%I to %s', split_part(setting, '=', 1), quote_literal(substr(setting, strpos(setting, '=') + 1))) as setting
  from pg_db_role_setting s join pg_database d on d.oid = s.setdatabase cross join unnest(setconfig) setting
  where d.datname = $1 and s.setrole = 0`;

export async function dropDatabase(server: string, name: string): Promise<void> {
  await runSql(server, `drop database if exists ${pg.escapeIdentifier(name)} with (force)`);
}

/** In one transaction: either both databases have their new names, or nothing changed. @throws 55006 if either is in use */
export async function swapDatabases(
  server: string,
  { current, aside, replacement }: { current: string; aside: string | null; replacement: string },
): Promise<void> {
  const rename = (from: string, to: string) =>
    `alter database ${pg.escapeIdentifier(from)} rename to ${pg.escapeIdentifier(to)}`;
  const steps = [...(aside === null ? [] : [rename(current, aside)]), rename(replacement, current)];
  await runSql(server, `begin; ${steps.join("; ")}; commit`);
}

export async function listDatabases(
  server: string,
  prefix: string,
): Promise<{ name: string; bytes: number }[]> {
  const { rows } = await runSql(
    server,
    `select datname as name, pg_database_size(oid)::float8 as bytes from pg_database
     where starts_with(datname, $1) order by 1`,
    [prefix],
  );
  return rows.map(({ name, bytes }) => ({ name: String(name), bytes: Number(bytes) }));
}

/** A forum that nobody has written in: nothing but tables that the migrations and the sample content filled. */
export async function holdsPosts(url: string): Promise<boolean> {
  const { rows: made } = await runSql(url, "select to_regclass('public.threads') is not null as made");
  if (made[0]?.made !== true) return false;
  const { rows } = await runSql(
    url,
    `select exists (select from threads where not sample)
       or exists (select from people where email is not null) as holds`,
  );
  return rows[0]?.holds === true;
}

export async function isBlank(url: string): Promise<boolean> {
  const { rows } = await runSql(
    url,
    `select not exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and c.relkind in ('r', 'v', 'm', 'S', 'p', 'f')) as blank`,
  );
  return rows[0]?.blank === true;
}

export const fitName = (name: string, suffix: string) =>
  `${name.slice(0, NAME_BYTES - suffix.length)}${suffix}`;
