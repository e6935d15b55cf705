-- Addresses of an imported blog lead to threads, tags and people, in whatever letter case somebody typed them.

delete from old_addresses o using old_addresses other
  where lower(other.path) = lower(o.path) and (other.path = lower(o.path)) > (o.path = lower(o.path));
delete from old_addresses o using old_addresses other where lower(other.path) = lower(o.path) and other.path < o.path;
update old_addresses set path = lower(path) where path <> lower(path);

alter table old_addresses alter column thread_id drop not null;
alter table old_addresses add column tag_id bigint constraint old_addresses_tag_id_tags_id_fk references tags on delete cascade;
alter table old_addresses add column person_id bigint constraint old_addresses_person_id_people_id_fk references people on delete cascade;
alter table old_addresses add constraint old_addresses_lead_to_one_place check (num_nonnulls(thread_id, tag_id, person_id) = 1);
alter table old_addresses add constraint old_addresses_have_small_letters check (path = lower(path));
create index old_addresses_by_tag on old_addresses (tag_id) where tag_id is not null;
create index old_addresses_by_person on old_addresses (person_id) where person_id is not null;
-- For archives of a day, a month or a year: is anything below?
create index old_addresses_below on old_addresses (path text_pattern_ops);

alter table staged_items add column old_slugs text[] not null default '{}';
alter table staged_items add column excerpt text not null default '';
alter table staged_items add column footnotes text not null default '';
alter table staged_terms add column old_id bigint;
