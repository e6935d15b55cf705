import { readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, onTestFinished } from "vitest";
import { databaseUrl, ensureDatabase, runSql } from "@/db/databases";
import { startEmbedded } from "@/db/embedded";
import { urlAs } from "@/db/embedded/connection";
import { ensureRoles, SUPERUSER } from "@/db/embedded/roles";
import { ensureSuperuser, readSuperuser, writeSuperuser } from "@/db/embedded/superuser";
import { migrate } from "@/db/migrate";
import { test } from "../support/database";
import { temporaryFolder } from "../support/folder";
import { hashTables } from "../support/hash-tables";
import { startOldCluster } from "../support/old-cluster";

const ATTRIBUTES = `
  select rolname as name, rolsuper as super, rolcreatedb as createdb, rolcreaterole as createrole,
    rolreplication as replication, rolbypassrls as bypassrls
  from pg_roles where rolname = current_user`;

const PLAIN = {
  name: "comeback",
  super: false,
  createdb: true,
  createrole: false,
  replication: false,
  bypassrls: false,
};

/** What only a superuser may do, each a way from SQL to a file or a program. */
const REFUSED = [
  "copy (select 1) to program 'true'",
  "create temp table words (line text); copy words from program 'id'",
  "create temp table words (line text); copy words from '/etc/passwd'",
  "copy (select 1) to '/tmp/comeback-written'",
  "select pg_read_file('/etc/passwd')",
  "select pg_read_binary_file('PG_VERSION')",
  "select pg_ls_dir('/')",
  "select lo_import('/etc/passwd')",
  "create function run(text) returns int language c as 'libc.so.6', 'system'",
  "alter system set archive_command = 'true'",
  "create role another superuser",
  "alter role comeback superuser",
  "set role comeback_superuser",
  "select rolpassword from pg_authid",
  "set session_replication_role = replica",
];

/** Objects of a database that its role does not own, but for Postgres's own and the members of extensions. */
const FOREIGN = `
  select pg_describe_object(class, objid, 0) as object from (
    select 'pg_class'::regclass as class, oid as objid, relowner as owner from pg_class
    union all select 'pg_proc'::regclass, oid, proowner from pg_proc
    union all select 'pg_type'::regclass, oid, typowner from pg_type
    union all select 'pg_namespace'::regclass, oid, nspowner from pg_namespace
    union all select 'pg_ts_config'::regclass, oid, cfgowner from pg_ts_config
    union all select 'pg_ts_dict'::regclass, oid, dictowner from pg_ts_dict
    union all select 'pg_statistic_ext'::regclass, oid, stxowner from pg_statistic_ext
    union all select 'pg_largeobject'::regclass, oid, lomowner from pg_largeobject_metadata
    union all select 'pg_operator'::regclass, oid, oprowner from pg_operator
    union all select 'pg_collation'::regclass, oid, collowner from pg_collation
  ) as owned
  where objid >= 16384 and owner <> (select oid from pg_roles where rolname = 'comeback')
    and pg_describe_object(class, objid, 0) !~ 'pg_toast'
    and not exists (select from pg_depend d where d.classid = class and d.objid = owned.objid and d.deptype = 'e')
    and not exists (
      select from pg_type element join pg_depend d on d.classid = 'pg_type'::regclass and d.objid = element.oid
      where d.deptype = 'e' and element.typarray = owned.objid and class = 'pg_type'::regclass)`;

async function expectNoSuperuser(url: string) {
  expect((await runSql(url, ATTRIBUTES)).rows).toEqual([PLAIN]);
  for (const sql of REFUSED) {
    const error = await runSql(url, sql).then(
      () => "nothing refused it",
      (refused) => refused.code,
    );
    expect(error, sql).toBe("42501");
  }
}

async function started(dir: string) {
  const said: string[] = [];
  const server = await startEmbedded({ dir, fsync: false, onProgress: (sentence) => said.push(sentence) });
  onTestFinished(server.stop);
  return { ...server, said };
}

describe("the role of the embedded database", () => {
  test("is not a superuser, in a new folder and in the folder of the tests", async ({ url }) => {
    expect((await runSql(url, ATTRIBUTES)).rows).toEqual([PLAIN]);
    const dir = await temporaryFolder();
    const server = await started(dir);
    await expectNoSuperuser(server.url);
    expect((await stat(path.join(dir, "superuser.json"))).mode & 0o077).toBe(0);
    const { password } = (await readSuperuser(dir)) ?? { password: "" };
    expect(await readFile(path.join(dir, "connection.json"), "utf8")).not.toContain(password);
  });

  test("creates, fills, copies, renames and drops databases, with every extension the forum may use", async () => {
    const server = await started(await temporaryFolder());
    const url = await ensureDatabase(server.url, "forum", (draft) => migrate(draft));
    for (const extension of ["pg_trgm", "citext", "unaccent", "btree_gin", "fuzzystrmatch", "ltree"])
      await runSql(url, `create extension if not exists ${extension}`);
    await runSql(server.url, "create database copied template forum strategy file_copy");
    await runSql(server.url, "drop database copied with (force)");
    expect((await runSql(url, FOREIGN)).rows).toEqual([]);
  });

  test("takes over a folder whose only role was the superuser, with all data", async () => {
    const dir = await temporaryFolder();
    const old = await startOldCluster(dir);
    const url = await ensureDatabase(old.url, "comeback", (draft) => migrate(draft));
    await runSql(url, `insert into tags (slug, name, "group") values ('kept', 'Kept', 'injury')`);
    await runSql(url, "create schema odd; create domain odd.word as text; create sequence odd.numbers");
    await runSql(url, `create table odd."A table" (id serial, range int4range, word odd.word)`);
    await runSql(
      url,
      `create type odd.pair as (a int, b int); create type odd.span as range (subtype = int)`,
    );
    await runSql(url, "create procedure odd.act(a int) language sql as 'select a'");
    await runSql(url, "create aggregate odd.total(int) (sfunc = int4pl, stype = int)");
    await runSql(url, "create operator odd.=== (function = int4eq, leftarg = int, rightarg = int)");
    await runSql(url, `create statistics odd.related on id, range from odd."A table"; select lo_create(0)`);
    await runSql(
      url,
      "create view odd.shown as select 1 as one; create materialized view odd.held as select 1",
    );
    const before = await hashTables(url);
    await old.stop();

    const first = await started(dir);
    expect(first.said).toEqual(["Giving the database a role without superuser rights (only this once)"]);
    const converted = databaseUrl(first.url, "comeback");
    await expectNoSuperuser(converted);
    expect((await runSql(converted, FOREIGN)).rows).toEqual([]);
    expect(await hashTables(converted)).toEqual(before);
    const { rows: owners } = await runSql(
      converted,
      "select pg_get_userbyid(datdba) as owner from pg_database where datname = 'comeback'",
    );
    expect(owners).toEqual([{ owner: "comeback" }]);
    const { rows: roles } = await runSql(
      converted,
      "select rolname as name from pg_roles where rolname like 'comeback%' order by 1",
    );
    expect(roles).toEqual([{ name: "comeback" }, { name: SUPERUSER }]);
    // What owners do: alter a table, replace a function, migrate again.
    await runSql(
      converted,
      "alter table threads add column later int; alter table threads drop column later",
    );
    await migrate(converted);
    await first.stop();

    const second = await started(dir);
    expect(second.said).toEqual([]);
    expect(await hashTables(databaseUrl(second.url, "comeback"))).toEqual(before);
  });

  test("is completed by the next start if the previous one was killed", async () => {
    const dir = await temporaryFolder();
    const old = await startOldCluster(dir);
    await ensureDatabase(old.url, "comeback", (draft) => migrate(draft));
    // As far as the second superuser, which is left behind.
    await runSql(old.url, "create role comeback_converter superuser login password 'unknown'");
    const superuser = await ensureSuperuser(dir);
    await old.stop();
    const first = await started(dir);
    expect((await runSql(databaseUrl(first.url, "comeback"), FOREIGN)).rows).toEqual([]);

    // As far as the roles, with a table that nobody has given away yet.
    const asSuperuser = urlAs(SUPERUSER, superuser.password, first.port, "comeback");
    await runSql(
      asSuperuser,
      "create table left_over (); alter database comeback owner to comeback_superuser",
    );
    await writeSuperuser(dir, { ...superuser, ready: false });
    const { password } = JSON.parse(await readFile(path.join(dir, "connection.json"), "utf8"));
    await ensureRoles(dir, { port: first.port, password });
    expect((await runSql(databaseUrl(first.url, "comeback"), FOREIGN)).rows).toEqual([]);
    expect(await readSuperuser(dir)).toEqual({ ...superuser, ready: true });
  });

  test("is not set up with passwords of another folder, and the start says so", async () => {
    const dir = await temporaryFolder();
    const old = await startOldCluster(dir);
    await old.stop();
    const file = path.join(dir, "connection.json");
    const connection = JSON.parse(await readFile(file, "utf8"));
    await writeFile(file, JSON.stringify({ ...connection, password: "another" }));
    await expect(startEmbedded({ dir, fsync: false })).rejects.toThrow(
      /refuses the passwords in connection.json and superuser.json: restore both files/,
    );
  });
});
