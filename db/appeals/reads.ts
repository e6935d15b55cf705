import { sql } from "drizzle-orm";
import { database } from "../client";
import { cursorOf, isAfter, type Keyset, orderOf } from "../cursor";
import type { DecisionKind } from "../decisions/schema";
import { type PersonRef, refOrNull } from "../people/person-ref";
import type { PersonRole } from "../people/schema";
import type { TargetKind } from "../targets/schema";

export interface AppealMessage {
  id: number;
  own: boolean;
  by: PersonRef;
  text: string;
  at: Date;
}

export interface AppealView {
  id: number;
  decisionId: number;
  personId: number;
  personRole: PersonRole;
  person: PersonRef;
  byId: number | null;
  text: string;
  at: Date;
  decidedAt: Date | null;
  decidedBy: PersonRef | null;
  granted: boolean | null;
  /** Also null if another decision answered the appeal. */
  answer: string | null;
  messages: AppealMessage[];
}

type Stored = Omit<AppealView, "at" | "decidedAt" | "messages"> & {
  at: string;
  decidedAt: string | null;
  messages: (Omit<AppealMessage, "at"> & { at: string })[];
};

export async function findAppeal(by: { id: number } | { decisionId: number }): Promise<AppealView | null> {
  const { rows } = await database().execute<Stored & Record<string, unknown>>(sql`
    select a.id::float8 as id, a.decision_id::float8 as "decisionId", a.person_id::float8 as "personId",
      p.role as "personRole", ${refOrNull("p")} as person, d.by_id::float8 as "byId", a.text, a.created_at as at,
      a.decided_at as "decidedAt", ${refOrNull("k")} as "decidedBy", a.granted, a.answer,
      (select coalesce(json_agg(json_build_object('id', m.id, 'own', m.person_id = a.person_id, 'by', ${refOrNull("s")},
        'text', m.text, 'at', m.created_at) order by m.id), '[]')
        from appeal_messages m join people s on s.id = m.person_id where m.appeal_id = a.id) as messages
    from appeals a
    join people p on p.id = a.person_id
    join decisions d on d.id = a.decision_id
    left join people k on k.id = a.decided_by_id
    where ${"id" in by ? sql`a.id = ${by.id}` : sql`a.decision_id = ${by.decisionId}`}`);
  const [row] = rows;
  if (!row) return null;
  return {
    ...row,
    at: new Date(row.at),
    decidedAt: row.decidedAt === null ? null : new Date(row.decidedAt),
    messages: row.messages.map((message) => ({ ...message, at: new Date(message.at) })),
  };
}

export interface WaitingAppeal {
  id: number;
  at: Date;
  person: PersonRef;
  beginning: string;
  kind: DecisionKind;
  targetKind: TargetKind;
  reasonTitle: string;
  decidedAt: Date;
  by: PersonRef | null;
  asked: boolean;
}

const A_PAGE = 50;

const OLDEST: Keyset = {
  columns: [
    [sql`a.created_at`, "moment"],
    [sql`a.id`, "id"],
  ],
  id: sql`a.id`,
};

/** Oldest first. Leaves out appeals about the viewer's own decisions and posts. */
export async function listWaitingAppeals(
  viewerId: number,
  after?: string,
): Promise<{ rows: WaitingAppeal[]; next: string | null }> {
  const { rows } = await database().execute<
    Omit<WaitingAppeal, "at" | "decidedAt"> & { at: string; decidedAt: string; cursor: string } & Record<
        string,
        unknown
      >
  >(sql`
    select a.id::float8 as id, a.created_at as at, ${refOrNull("p")} as person, left(a.text, 300) as beginning, d.kind,
      d.target_kind as "targetKind", d.reason_title as "reasonTitle", d.created_at as "decidedAt", ${refOrNull("b")} as by,
      coalesce((select m.person_id <> a.person_id from appeal_messages m where m.appeal_id = a.id
        order by m.id desc limit 1), false) as asked, ${cursorOf(OLDEST)} as cursor
    from (
      select * from appeals a where a.decided_at is null and a.person_id <> ${viewerId} and ${isAfter(OLDEST, after)}
      order by ${orderOf(OLDEST)} limit ${A_PAGE + 1}
    ) a
    join people p on p.id = a.person_id
    join decisions d on d.id = a.decision_id
    left join people b on b.id = d.by_id
    order by ${orderOf(OLDEST)}`);
  const page = rows.slice(0, A_PAGE);
  return {
    rows: page.map(({ cursor: _, ...row }) => ({
      ...row,
      at: new Date(row.at),
      decidedAt: new Date(row.decidedAt),
    })),
    next: rows.length > A_PAGE ? (page.at(-1)?.cursor ?? null) : null,
  };
}

export async function findNextAppeal(viewerId: number, afterId: number): Promise<number | null> {
  const { rows } = await database().execute<{ id: number }>(sql`
    select a.id::float8 as id from appeals a
    where a.decided_at is null and a.person_id <> ${viewerId} and a.id <> ${afterId}
    order by (a.created_at, a.id) < (select n.created_at, n.id from appeals n where n.id = ${afterId}), a.created_at, a.id
    limit 1`);
  return rows[0]?.id ?? null;
}
