import { runSql } from "@/db/databases";

/** Objects of the forum's own: those of extensions and of graphile-worker are left out. */
const OURS = `
  not in (select objid from pg_depend where deptype = 'e')`;
const SCHEMAS = `in ('public', 'drizzle')`;

/** What a database consists of, a query for each kind of object: each gives a name and what defines the object. */
const KINDS: Record<string, string> = {
  extensions: "select extname as name, array[extversion, extnamespace::regnamespace::text] from pg_extension",
  schemas: `select nspname as name, array[nspowner::regrole::text, nspacl::text] from pg_namespace where nspname ${SCHEMAS}`,
  enums: `
    select t.typname as name, array_agg(e.enumlabel order by e.enumsortorder)
    from pg_type t join pg_enum e on e.enumtypid = t.oid group by t.oid, t.typname`,
  relations: `
    select c.oid::regclass as name, array[c.relkind::text, c.relpersistence::text, c.relowner::regrole::text, c.relacl::text,
      c.reloptions::text, c.relrowsecurity::text, c.relreplident::text, pg_get_viewdef(c.oid)]
    from pg_class c where c.relnamespace::regnamespace::text ${SCHEMAS} and c.oid ${OURS}`,
  columns: `
    select c.oid::regclass || '.' || a.attname as name, array[
      (row_number() over (partition by c.oid order by a.attnum))::text, format_type(a.atttypid, a.atttypmod), a.attnotnull::text,
      pg_get_expr(d.adbin, d.adrelid), a.attidentity::text, a.attgenerated::text, a.attcollation::regcollation::text,
      a.attstorage::text, a.attcompression::text, a.attacl::text, a.attoptions::text]
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
    where c.relnamespace::regnamespace::text ${SCHEMAS} and c.relkind <> 'i' and c.oid ${OURS}`,
  constraints: `
    select k.conrelid::regclass || '.' || k.conname as name, array[k.contype::text, pg_get_constraintdef(k.oid),
      k.convalidated::text, k.condeferrable::text, k.condeferred::text, k.conindid::regclass::text]
    from pg_constraint k where k.connamespace::regnamespace::text ${SCHEMAS} and k.oid ${OURS}`,
  indexes: `
    select i.indexrelid::regclass as name, array[pg_get_indexdef(i.indexrelid), i.indisvalid::text, i.indisclustered::text,
      i.indisreplident::text]
    from pg_index i join pg_class c on c.oid = i.indexrelid where c.relnamespace::regnamespace::text ${SCHEMAS}`,
  sequences: `
    select s.seqrelid::regclass as name, array[format_type(s.seqtypid, null), s.seqstart::text, s.seqincrement::text,
      s.seqmin::text, s.seqmax::text, s.seqcache::text, s.seqcycle::text,
      (select d.refobjid::regclass || ':' || a.attname || ':' || d.deptype::text from pg_depend d
        join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
        where d.objid = s.seqrelid and d.classid = 'pg_class'::regclass and d.refclassid = 'pg_class'::regclass)]
    from pg_sequence s join pg_class c on c.oid = s.seqrelid where c.relnamespace::regnamespace::text ${SCHEMAS}`,
  functions: `
    select p.oid::regprocedure as name, array[pg_get_functiondef(p.oid), p.proowner::regrole::text, p.proacl::text]
    from pg_proc p where p.pronamespace::regnamespace::text ${SCHEMAS} and p.prokind <> 'a' and p.oid ${OURS}`,
  triggers: `
    select t.tgrelid::regclass || '.' || t.tgname as name, array[pg_get_triggerdef(t.oid, true), t.tgenabled::text]
    from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where not t.tgisinternal and c.relnamespace::regnamespace::text ${SCHEMAS}`,
  dictionaries: `
    select d.dictname as name, array[t.tmplname::text, d.dictinitoption] from pg_ts_dict d join pg_ts_template t on t.oid = d.dicttemplate
    where d.dictnamespace::regnamespace::text ${SCHEMAS} and d.oid ${OURS}`,
  search: `
    select c.cfgname || ' ' || m.maptokentype || ' ' || m.mapseqno as name, array[p.prsname::text, m.mapdict::regdictionary::text]
    from pg_ts_config c join pg_ts_config_map m on m.mapcfg = c.oid join pg_ts_parser p on p.oid = c.cfgparser
    where c.cfgnamespace::regnamespace::text ${SCHEMAS}`,
  policies: "select polrelid::regclass || '.' || polname as name, array[polcmd::text] from pg_policy",
  rules: `
    select r.ev_class::regclass || '.' || r.rulename as name, array[pg_get_ruledef(r.oid)]
    from pg_rewrite r join pg_class c on c.oid = r.ev_class where c.relnamespace::regnamespace::text ${SCHEMAS}`,
  comments: `
    select pg_describe_object(classoid, objoid, objsubid) as name, array[description] from pg_description
    where objoid ${OURS} and objoid >= 16384`,
  privileges:
    "select defaclrole::regrole || ' ' || defaclobjtype::text as name, array[defaclacl::text] from pg_default_acl",
};

/**
 * Every object of the database at `url` with what defines it, by "kind name": two databases that read the same here behave
 * the same. The contents of tables and sequences are not part of it.
 */
export async function readCatalog(url: string): Promise<Record<string, (string | null)[]>> {
  const parts = Object.entries(KINDS).map(
    ([kind, query]) =>
      `select '${kind} ' || name as name, definition::text[] from (${query}) of_kind (name, definition)`,
  );
  const { rows } = await runSql(url, `${parts.join(" union all ")} order by 1`);
  return Object.fromEntries(rows.map((row) => [String(row.name), row.definition as (string | null)[]]));
}
