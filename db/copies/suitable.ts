import { runSql } from "../databases";

export interface Suitability {
  readonly version: number;
  readonly encoding: string;
  readonly collation: string;
  /** May make schemas in the database, and tables in its schema `public`. */
  readonly mayCreate: boolean;
  /** Extensions that Comeback needs and this user cannot have here, with the reason. */
  readonly missing: readonly { readonly name: string; readonly why: "absent" | "refused" }[];
}

const NEEDED = ["citext", "pg_trgm"];

export async function readSuitability(url: string): Promise<Suitability> {
  const { rows } = await runSql(
    url,
    `select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding,
       d.datcollate as collation,
       has_database_privilege(d.oid, 'CREATE') and has_schema_privilege('public', 'CREATE') as "mayCreate"
     from pg_database d where d.datname = current_database()`,
  );
  const { rows: missing } = await runSql(
    url,
    `select needed as name, case when count(v.name) = 0 then 'absent' else 'refused' end as why
     from unnest($1::text[]) needed
     left join pg_available_extension_versions v on v.name = needed
     where not exists (select from pg_extension where extname = needed)
     group by needed
     having not coalesce(bool_or(v.trusted and has_database_privilege(current_database(), 'CREATE')
       or (select rolsuper from pg_roles where rolname = current_user)), false)`,
    [NEEDED],
  );
  return {
    ...(rows[0] as unknown as Omit<Suitability, "missing">),
    missing: missing as unknown as Suitability["missing"],
  };
}
