import type pg from "pg";

export interface Recoveries {
  readonly stories: number;
  /** The stories are spread evenly over them. */
  readonly injuries: number;
}

/**
 * Fills an empty, migrated database with stories that all may be counted. Triggers rest meanwhile. Injuries have the ids from 1,
 * one treatment comes after them.
 */
export async function fillRecoveries(
  client: pg.ClientBase,
  { stories, injuries }: Recoveries,
): Promise<void> {
  await client.query("set session_replication_role = replica");
  await client.query("set statement_timeout = 0");
  for (const statement of statements(stories, injuries)) await client.query(statement);
  await client.query("set session_replication_role = origin");
  for (const table of ["people", "threads", "tags"])
    await client.query(
      `select setval(pg_get_serial_sequence('${table}', 'id'), (select max(id) from ${table}))`,
    );
  await client.query("vacuum analyze");
}

/** Half of the runners run again within 8 weeks, as a median; one in nine stops; the rest is still recovering. */
function statements(stories: number, injuries: number): string[] {
  const each = `from generate_series(1, ${stories}) n`;
  const begun = "timestamptz '2024-01-01 09:00Z' + (n % 500) * interval '1 day'";
  const day = (days: string) =>
    `to_char(${begun} + (${days}) * interval '1 day', 'YYYY-MM-DD')::partial_date`;
  const runsAfter = "(7 + n * 7919 % 160)";
  const runs = "n % 9 > 0 and n % 5 > 0";
  return [
    `insert into people (id, handle, email_verified) overriding system value
     select n, 'runner-' || n, now() ${each}`,
    `insert into tags (id, slug, name, "group") overriding system value
     select n, 'injury-' || n, 'Injury ' || n, 'injury'::tag_group from generate_series(1, ${injuries}) n
     union all select ${injuries + 1}, 'rest', 'Rest', 'treatment'`,
    `insert into threads (id, kind, writer_id, title, slug, body, body_text, excerpt, created_at, last_activity_at)
     overriding system value
     select n, 'story', n, 'How it went', 'how-it-went', '{"type":"doc","content":[]}', 'Slowly.', 'Slowly.', ${begun}, ${begun}
     ${each}`,
    `insert into thread_tags (thread_id, tag_id, kind, listed, answered, last_activity_at, helpful_count, me_too_count)
     select n, 1 + n % ${injuries}, 'story', true, false, ${begun}, 0, 0 ${each}`,
    `insert into recoveries (thread_id, outcome, outcome_on, outcome_recorded_at, onset_on, weekly_distance_before, age_band,
       injury_visibility, treatments_visibility, milestones_visibility, setbacks_visibility, outcome_visibility, pain_visibility)
     select n, case when n % 9 = 0 then 'stopped' else 'recovering' end::recovery_outcome, ${day("100")},
       ${begun} + interval '100 days', ${day("-7 - n % 21")},
       (array['under_20_km', '20_to_40_km', '40_to_60_km', 'over_80_km'])[1 + n % 4]::weekly_distance,
       (array['under_30', '30_to_39', '40_to_49', '50_to_59'])[1 + n / 4 % 4]::age_band,
       'private', 'private', 'private', 'private', 'private', 'private' ${each}`,
    `insert into milestones (thread_id, kind, reached_on, recorded_at)
     select n, kind, ${day("later.days")}, ${begun} + later.days * interval '1 day' ${each}
     cross join lateral (values
       ('first_run'::milestone_kind, ${runsAfter}), ('thirty_minutes', ${runsAfter} + 20), ('full_training', ${runsAfter} + 50)
     ) later (kind, days) where ${runs}`,
    `insert into story_updates (thread_id, written_at, note)
     select n, ${begun} + month * interval '40 days', 'Still here.' ${each}, generate_series(1, 4) month`,
    `insert into treatments (thread_id, tag_id, began_on, effect)
     select n, ${injuries + 1}, ${day("n % 30")}, (enum_range(null::treatment_effect))[1 + n % 4] ${each} where n % 3 > 0`,
    `insert into setbacks (thread_id, happened_on, cost_days) select n, ${day("n % 90")}, 7 * (n % 5) ${each} where n % 4 = 0`,
    `insert into outcomes (thread_id, weeks, answer, answered_at) select n, 4, 'same', ${begun} + interval '28 days' ${each}`,
    "insert into consent_wordings (name, words) values ('charts', 'Count me in the charts.')",
    `insert into consents (person_id, thread_id, wording, groups, given_at)
     select n, n, 'charts', enum_range(null::record_group), ${begun} ${each}`,
    "insert into outcome_changes (tag_id, thread_id) select tag_id, thread_id from countable_stories",
  ];
}
