import type pg from "pg";

export interface Size {
  readonly threads: number;
  readonly comments: number;
  /** How many of the comments stand in thread 1, to within three. */
  readonly inThreadOne: number;
}

/**
 * Fills an empty, migrated database with a forum of this size. Triggers rest meanwhile: paths and counts are
 * computed in bulk by the same functions, which makes a million comments a matter of seconds.
 */
export async function growForum(client: pg.ClientBase, size: Size): Promise<void> {
  await client.query("set session_replication_role = replica");
  await client.query("set statement_timeout = 0");
  await client.query("set work_mem = '256MB'; set maintenance_work_mem = '256MB'; set jit = off");
  const indexes = await dropIndexes(client);
  for (const statement of statements(size)) await client.query(statement);
  for (const definition of indexes) await client.query(definition);
  await client.query("set session_replication_role = origin");
  await client.query("reset work_mem; reset maintenance_work_mem; reset jit");
  for (const table of ["people", "threads", "tags", "comments"]) {
    await client.query(
      `select setval(pg_get_serial_sequence('${table}', 'id'), (select max(id) from ${table}))`,
    );
  }
  await client.query("vacuum analyze");
}

/** A record for each story, in all outcomes, and a treatment that every second runner tried. */
export async function growRecords(client: pg.Pool): Promise<{ injury: number; treatment: number }> {
  const { rows } = await client.query<{ id: number }>(`
    insert into tags (slug, name, "group") values ('grown-treatment', 'Grown treatment', 'treatment')
    returning id::float8 as id`);
  const treatment = rows[0]?.id ?? 0;
  // In one transaction, so that the triggers rest and nothing is too slow for these statements only.
  await client.query(`
    begin;
    set local session_replication_role = replica;
    set local statement_timeout = 0;
    insert into recoveries (thread_id, outcome, onset_on, surgery, injury_visibility, treatments_visibility,
        milestones_visibility, setbacks_visibility, outcome_visibility, pain_visibility)
      select id, (enum_range(null::recovery_outcome))[1 + id / 3 % 4], case when id % 2 = 0 then '2020-01' end,
        (array[true, false, null])[1 + id / 3 % 3], 'public', 'public', 'public', 'public', 'public', 'public'
      from threads where kind = 'story';
    insert into treatments (thread_id, tag_id) select thread_id, ${treatment} from recoveries where thread_id % 2 = 0;
    select renew_story_facets(array(select id from threads where kind = 'story'));
    analyze;
    commit`);
  return { injury: 1, treatment };
}

/** Indexes are made in one sort afterwards; those that hold a constraint stay. */
async function dropIndexes(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select indexname as name, indexdef as definition from pg_indexes
     where tablename in ('comments', 'threads', 'thread_tags') and schemaname = 'public'
       and indexname not in (select conname from pg_constraint)`,
  );
  for (const { name } of rows) await client.query(`drop index "${name}"`);
  return rows.map(({ definition }) => definition);
}

/** So few that each has a full page even in a small forum. */
const WRITERS = 29;

const BODY = `jsonb_build_object('type', 'doc', 'content', jsonb_build_array(jsonb_build_object(
  'type', 'paragraph', 'content', jsonb_build_array(jsonb_build_object('type', 'text', 'text', words)))))`;
const WORDS = `'Three weeks of hip work and the stairs are quiet again; note ' || n || ', and tomorrow twenty easy minutes.'`;

/** Two in five comments open a conversation, two answer one, one answers an answer: each third is a range of ids. */
function statements({ threads, comments, inThreadOne }: Size): string[] {
  const roots = Math.floor(comments * 0.4);
  const replies = roots;
  const answers = comments - roots - replies;
  const rootsInOne = Math.ceil(inThreadOne / 3);
  const at = "timestamptz '2020-01-01' + n * interval '30 seconds'";
  const columns =
    "id, thread_id, parent_id, root_id, depth, path, writer_id, body, body_text, helpful_count, created_at, by_author";
  const writer = `1 + n % ${WRITERS}`;
  const nested = (first: number, count: number, parentFirst: number, parents: number, depth: number) => `
    insert into comments (${columns}) overriding system value
    select n, p.thread_id, p.id, p.root_id, ${depth}, p.path || comment_path_segment(${at}, n), ${writer}, ${BODY}, words,
      n % 7, ${at}, n % 50 = 0
    from generate_series(${first}, ${first + count - 1}) n
    cross join lateral (select ${WORDS} as words) w
    join comments p on p.id = ${parentFirst} + (n - ${first}) % ${parents}`;
  return [
    `insert into people (id, handle, role) overriding system value
     select n, 'runner-' || n, case when n = 1 then 'author' else 'member' end::person_role from generate_series(1, 1000) n`,
    `insert into tags (id, slug, name, "group") overriding system value
     select n, 'tag-' || n, 'Tag ' || n, 'injury' from generate_series(1, 40) n`,
    `insert into threads (id, kind, writer_id, title, slug, body, body_text, excerpt, created_at, last_activity_at, pinned_at,
       helpful_count, me_too_count) overriding system value
     select n, case when n = 1 then 'article' when n % 3 = 0 then 'story' else 'question' end::thread_kind, ${writer},
       'How long until stairs are quiet, part ' || n || '?', 'how-long-until-stairs-are-quiet-part-' || n,
       ${BODY}, words, words, ${at}, ${at}, case when n = 1 then now() end, n % 97, n % 89
     from generate_series(1, ${threads}) n cross join lateral (select ${WORDS} as words) w`,
    `insert into comments (${columns}, reply_count) overriding system value
     select n, thread_id, null, n, 0, comment_path_segment(${at}, n), ${writer}, ${BODY}, words, n % 7, ${at}, n % 50 = 0,
       1 + (n <= ${answers})::int
     from generate_series(1, ${roots}) n
     cross join lateral (select ${WORDS} as words, case when n <= ${rootsInOne} then 1 else 2 + n % (${threads} - 1) end as thread_id) w`,
    nested(roots + 1, replies, 1, roots, 1),
    nested(roots + replies + 1, answers, roots + 1, replies, 2),
    `update threads t set comment_count = c.count, author_reply_count = c.by_author, last_activity_at = c.latest
     from (select thread_id, count(*), count(*) filter (where by_author) as by_author, max(created_at) as latest
       from comments group by thread_id) c where t.id = c.thread_id`,
    `insert into thread_tags (thread_id, tag_id, position, kind, listed, answered, last_activity_at, helpful_count, me_too_count)
     select t.id, tag, tag, kind, listed, answered, last_activity_at, helpful_count, me_too_count
     from threads t cross join lateral (values (1 + t.id % 3), (4 + t.id % 36)) picked (tag)`,
    "update tags set thread_count = (select count(*) from thread_tags where tag_id = tags.id)",
  ];
}
