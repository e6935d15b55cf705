import { runSql } from "@/db/databases";
import { inMs, quantile, table } from "@/tests/bench/numbers";
import type { Felt } from "./member";
import { FATES, type Size, type Tried } from "./raiders";
import { STYLES } from "./texts";

export interface Stored {
  readonly stored: number;
  /** What readers see when all is over. */
  readonly shown: number;
  /** Hidden only after readers saw it, and for how many seconds they did. */
  readonly hiddenLater: number;
  readonly secondsShown: number;
  readonly silenced: number;
}

/** What became of the raiders' words, by the database. */
export async function readStored(databaseUrl: string): Promise<Stored> {
  const { rows } = await runSql(
    databaseUrl,
    `select count(*)::int as stored, count(*) filter (where c.shown)::int as shown,
       count(*) filter (where c.hidden_at > c.created_at + interval '0.5 s')::int as "hiddenLater",
       coalesce(percentile_cont(0.5) within group (order by extract(epoch from c.hidden_at - c.created_at))
         filter (where c.hidden_at > c.created_at + interval '0.5 s'), 0)::float8 as "secondsShown",
       (select count(*) from people where email like '%raid.example' and silenced_until > now())::int as silenced
     from comments c join people p on p.id = c.writer_id where p.email like '%@raid.example'`,
  );
  return rows[0] as unknown as Stored;
}

export interface Raided {
  readonly size: Size;
  readonly tried: readonly Tried[];
  readonly failed: readonly unknown[];
  readonly seconds: number;
  readonly beside: readonly Tried[];
  readonly flags: number;
  readonly stored: Stored;
  /** Of the threads that were written in. */
  readonly pagesWithSpam: number;
  readonly quiet: Felt;
  readonly during: Felt;
}

/** What is printed, and written into docs/performance.md. */
export function report(raided: Raided): string {
  const { size, tried, failed, seconds, beside, flags, stored, quiet, during } = raided;
  const all = size.accounts * size.postsEach;
  const rows = [...STYLES, "normal" as const].map((style) => {
    const of = (style === "normal" ? beside : tried).filter((one) => one.style === style);
    const fates = FATES.map((fate) => String(of.filter((one) => one.fate === fate).length));
    return [style === "normal" ? "other people's replies" : style, String(of.length), ...fates];
  });
  const held = beside.filter(({ fate }) => fate !== "shown at once").length;
  return [
    table(["what was sent", "posts", ...FATES], rows),
    "",
    `${size.accounts} sign-ups by mail (${failed.length} failed) and ${all} posts in ${seconds.toFixed(0)} s.`,
    `Of ${all} posts readers see ${stored.shown} when it is over (${percent(stored.shown, all)}); ${stored.hiddenLater} more were hidden by ${flags} flags after ${stored.secondsShown.toFixed(0)} s at the median; ${stored.silenced} raiders are silenced.`,
    `False alarms: ${held} of ${beside.length} replies of other people, ${during.written - during.shown} of ${during.written} of the member's.`,
    "",
    table(
      ["the member in a browser", "pages", "failed", "p50", "p95", "replies", "p50", "longest"],
      [felt("quiet", quiet), felt("during the raid", during)],
    ),
  ].join("\n");
}

function felt(name: string, { reads, missed, posts }: Felt): string[] {
  const figures = [inMs(quantile(reads, 0.5)), inMs(quantile(reads, 0.95))];
  const replies = [inMs(quantile(posts, 0.5)), inMs(Math.max(...posts))];
  return [name, String(reads.length), String(missed), ...figures, String(posts.length), ...replies];
}

const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;
