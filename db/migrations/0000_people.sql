-- People and how they sign in.
--
-- This file and the eleven after it are the baseline: one noun each, applied in this order to an empty database.
-- README.md beside them says how a change is added.

-- Handles and email addresses are compared without regard to case.
create extension if not exists citext;
-- No query uses it at present. It stays, so that new databases are like those that exist.
create extension if not exists pg_trgm;

-- == People ==

create type person_role as enum ('member', 'author', 'moderator', 'admin');

-- A member, a guest of an imported blog, or staff. The folds are a name's letters without lookalikes: the program
-- computes them, and computes them again where fold_version is older than its table of lookalikes.
create table people (
  id bigint primary key generated always as identity,
  handle citext not null constraint handles_are_taken_once unique,
  name text,
  about text,
  role person_role not null default 'member',
  email citext constraint addresses_belong_to_one_person unique,
  email_verified timestamptz,
  joined_at timestamptz not null default now(),
  suspended_until timestamptz,
  silenced_until timestamptz,
  last_seen_at timestamptz not null default now(),
  limited_until timestamptz,
  trust integer not null default 0,
  days_here integer not null default 1,
  imported_at timestamptz,
  guest boolean not null
    generated always as (imported_at is not null and email_verified is null and role = 'member') stored,
  handle_fold text,
  name_fold text,
  fold_version smallint not null default 0,
  constraint steps_of_trust_are_four check (trust between 0 and 3),
  constraint handles_are_words check (handle ~ '^[a-z0-9][a-z0-9_-]{0,38}[a-z0-9]$')
);
create index people_by_handle_prefix on people (lower(handle::text) text_pattern_ops);
create index people_by_name_prefix on people (lower(name) text_pattern_ops) where name is not null;
create index people_by_handle_fold on people (handle_fold);
create index people_by_staff_name on people (name_fold) where role <> 'member';
create index people_by_fold_version on people (fold_version, id);
create index people_by_role on people (role) where role <> 'member';

-- Handles that somebody had before. Until kept_until nobody else gets one, and links to it lead to the person.
create table former_handles (
  handle citext primary key,
  person_id bigint not null constraint former_handles_person_id_people_id_fk references people on delete cascade,
  kept_until timestamptz not null
);
create index former_handles_by_person on former_handles (person_id);

-- It takes two admins to take an admin's role away: one proposes it, another agrees.
create table role_proposals (
  id bigint primary key generated always as identity,
  person_id bigint not null constraint role_proposals_person_id_people_id_fk references people on delete cascade,
  role person_role not null,
  proposed_by_id bigint not null
    constraint role_proposals_proposed_by_id_people_id_fk references people on delete cascade,
  created_at timestamptz not null default now(),
  agreed_by_id bigint constraint role_proposals_agreed_by_id_people_id_fk references people on delete cascade,
  closed_at timestamptz
);
create unique index roles_are_proposed_once on role_proposals (person_id) where closed_at is null;
create index role_proposals_by_proposer on role_proposals (proposed_by_id);

-- == Signing in ==

-- One signed-in browser. session_token is the SHA-256 of the token in the cookie, so that nobody signs in with a copy of
-- this table. id names a session in a member's list.
create table sessions (
  session_token text primary key,
  user_id bigint not null constraint sessions_user_id_people_id_fk references people on delete cascade,
  expires timestamptz not null,
  id bigint generated always as identity constraint sessions_have_a_number unique,
  device text,
  created_at timestamptz not null default now()
);
create index sessions_by_person on sessions (user_id, id);

-- Accounts elsewhere by which people sign in, in the shape that next-auth's adapter reads.
create table accounts (
  user_id bigint not null constraint accounts_user_id_people_id_fk references people on delete cascade,
  type text not null,
  provider text not null,
  provider_account_id text not null,
  refresh_token text,
  access_token text,
  expires_at integer,
  token_type text,
  scope text,
  id_token text,
  session_state text,
  constraint accounts_provider_provider_account_id_pk primary key (provider, provider_account_id)
);

-- Sign-in emails that nobody has used yet. token, code and browser are hashes: of the link's token, of the six digits in the
-- same email, and of the cookie of the browser that asked. A code counts in that browser only.
create table verification_tokens (
  identifier text not null,
  token text not null constraint links_have_one_token unique,
  expires timestamptz not null,
  code text,
  browser text,
  attempts integer not null default 0,
  created_at timestamptz not null default now(),
  seed text,
  by_link_only boolean not null default false,
  attempts_by_link integer not null default 0,
  sendings integer not null default 1,
  sent_at timestamptz not null default now(),
  any_browser boolean not null default false,
  constraint verification_tokens_identifier_token_pk primary key (identifier, token)
);
create index links_by_browser on verification_tokens (browser, created_at desc);

-- Keys that a member's device made. counter is how often the device says it used the key.
create table passkeys (
  id text primary key,
  person_id bigint not null constraint passkeys_person_id_people_id_fk references people on delete cascade,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  device text,
  created_at timestamptz not null default now(),
  used_at timestamptz
);
create index passkeys_by_person on passkeys (person_id, created_at);

-- What a passkey has to sign, once: hashes of the challenge and of the cookie of the browser that asked for it.
create table passkey_challenges (
  challenge text primary key,
  browser text not null,
  person_id bigint constraint passkey_challenges_person_id_people_id_fk references people on delete cascade,
  expires timestamptz not null
);
create index passkey_challenges_by_person on passkey_challenges (person_id);
