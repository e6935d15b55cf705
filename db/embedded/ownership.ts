/**
 * `reassign owned` refuses for the first superuser, because Postgres's own objects belong to that role as well.
 * Members of extensions stay, and what belongs to a table (indexes, owned sequences, row types) follows its table.
 */
export function giveEverythingTo(role: string): string {
  return `
    do $$
    declare
      object record;
    begin
      for object in
        with owned as (
          select 'pg_namespace'::regclass as class, oid from pg_namespace where nspowner = 10
          union all
          select 'pg_class'::regclass, oid from pg_class
          where relowner = 10 and relkind in ('r', 'p', 'v', 'm', 'f', 'S')
          union all
          select 'pg_type'::regclass, t.oid from pg_type t left join pg_class c on c.oid = t.typrelid
          where typowner = 10 and typtype in ('b', 'c', 'd', 'e', 'r') and coalesce(c.relkind, 'c') = 'c'
            and not exists (select from pg_type element where element.typarray = t.oid)
          union all
          select 'pg_proc'::regclass, oid from pg_proc where proowner = 10
          union all
          select 'pg_operator'::regclass, oid from pg_operator where oprowner = 10
          union all
          select 'pg_opfamily'::regclass, oid from pg_opfamily where opfowner = 10
          union all
          select 'pg_opclass'::regclass, oid from pg_opclass where opcowner = 10
          union all
          select 'pg_collation'::regclass, oid from pg_collation where collowner = 10
          union all
          select 'pg_conversion'::regclass, oid from pg_conversion where conowner = 10
          union all
          select 'pg_ts_config'::regclass, oid from pg_ts_config where cfgowner = 10
          union all
          select 'pg_ts_dict'::regclass, oid from pg_ts_dict where dictowner = 10
          union all
          select 'pg_statistic_ext'::regclass, oid from pg_statistic_ext where stxowner = 10
          union all
          select 'pg_largeobject'::regclass, oid from pg_largeobject_metadata where lomowner = 10
        )
        select replace(named.type, 'statistics object', 'statistics') as type, named.identity
        from owned, pg_identify_object(owned.class, owned.oid, 0) as named
        where owned.oid >= 16384
          and not exists (
            select from pg_depend d
            where d.classid = owned.class and d.objid = owned.oid
              and (d.deptype = 'e' or (d.deptype in ('a', 'i') and owned.class = 'pg_class'::regclass
                and d.refclassid = 'pg_class'::regclass))
          )
      loop
        execute format('alter %s %s owner to ${role}', object.type, object.identity);
      end loop;
    end $$`;
}
