-- What the filters look for and what they have learned.

create type word_rule_kind as enum ('words', 'pattern');
create type word_rule_action as enum ('hold', 'flag', 'block', 'replace_link', 'tag');

-- Rules of the staff about words, or about a pattern. A rule that was not tried on recent texts cannot be switched on.
create table word_rules (
  id bigint primary key generated always as identity,
  name text not null,
  kind word_rule_kind not null,
  pattern text not null,
  action word_rule_action not null,
  detail text,
  created_by_id bigint constraint word_rules_created_by_id_people_id_fk references people on delete set null,
  created_at timestamptz not null default now(),
  on_at timestamptz,
  tested_at timestamptz,
  tested_on integer not null default 0,
  tested_hits integer not null default 0,
  constraint rules_are_tested_before_they_hold check (on_at is null or tested_at is not null),
  constraint some_actions_need_a_detail check (action not in ('block', 'replace_link', 'tag') or detail is not null)
);
create index word_rules_on on word_rules (id) where on_at is not null;

-- Training examples of the spam filter: a post, whether it is spam, and the words it had, so that the filter can forget
-- exactly those.
create table lessons (
  subject_kind subject_kind not null,
  subject_id bigint not null,
  spam boolean not null,
  words text[] not null,
  learnt_at timestamptz not null default now(),
  constraint lessons_subject_kind_subject_id_pk primary key (subject_kind, subject_id)
);

-- In how many training examples of each side a word is. The empty word counts all of them.
create table word_counts (
  word text primary key,
  spam integer not null default 0,
  ham integer not null default 0
);

-- What a recent text is recognised by when somebody posts it again. Kept for some weeks.
create table text_marks (
  subject_kind subject_kind not null,
  subject_id bigint not null,
  person_id bigint not null constraint text_marks_person_id_people_id_fk references people on delete cascade,
  marks integer[] not null,
  posted_at timestamptz not null default now(),
  constraint text_marks_subject_kind_subject_id_pk primary key (subject_kind, subject_id)
);
create index text_marks_by_mark on text_marks using gin (marks);
create index text_marks_by_time on text_marks (posted_at);
create index text_marks_by_person on text_marks (person_id);
