-- A decision about an account may follow from a case about a post: its statement says how the post was found.
alter table decisions
  add column from_case_id bigint constraint decisions_from_case_id_cases_id_fk references cases (id) on delete set null;
create index decisions_by_case_behind on decisions (from_case_id) where from_case_id is not null;
