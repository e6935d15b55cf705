import { databaseUrl, runSql } from "@/db/databases";
import { startMailServer } from "../support/mail-server";
import { type Burst, burst } from "./burst";
import { type RunningCheckout, startCheckout } from "./checkouts";
import { type CountingServer, countingServer } from "./counting-server";
import { endLater } from "./ending";
import { inMs, inShare, median, quantile, table } from "./numbers";
import { type Place, postAtOnce } from "./replies";
import { forgetLimits, notified, setStage, type WriteStage } from "./write-stage";

const WARM_UP = 60;
const ALONE = 60;
const ROUNDS = 3;
const COUNTED = 20;
const WRITERS = 16;
const AT_ONCE_MS = 4_000;

interface Contender {
  readonly name: string;
  readonly forum: RunningCheckout;
  readonly stage: WriteStage;
  readonly mails: () => number;
}

interface Cost {
  readonly p50: number;
  readonly p99: number;
  readonly perSecond: number;
  readonly appMs: number;
  readonly databaseMs: number;
}

/**
 * Replies through the HTTP server of the build, one at a time and 16 at once, and notifications of a burst of 500. With another checkout
 * of Comeback beside this one, both are measured in turns, each on a database of its own on one server.
 */
export async function write(beside?: string): Promise<string> {
  const server = await countingServer();
  const contenders = [await contend(server, "here", ".")];
  if (beside !== undefined) contenders.push(await contend(server, "beside", beside));
  const places = [
    { name: "a thread with 200 comments", of: (stage: WriteStage) => stage.thread },
    { name: "the article", of: (stage: WriteStage) => stage.article },
  ];
  for (const { stage } of contenders) await postMany(stage, stage.thread, WARM_UP, 4);
  const rows: string[][] = [];
  for (const { name, of } of places) {
    const alone = await inTurns(contenders, (one) => costAlone(server, one, of(one.stage)));
    const atOnce = await inTurns(contenders, (one) => costAtOnce(server, one, of(one.stage)));
    const statements: number[] = [];
    for (const { stage } of contenders) {
      const count = await server.statementsDuring(nameOf(stage), () =>
        postMany(stage, of(stage), COUNTED, 1),
      );
      statements.push(count / COUNTED);
    }
    rows.push(...rowsOf(`${name}, one at a time`, contenders, alone, statements));
    rows.push(...rowsOf(`${name}, ${WRITERS} at once`, contenders, atOnce));
  }
  const bursts: Burst[] = [];
  for (const { stage, mails } of contenders) bursts.push(await burst(stage, mails));
  return [table(HEAD, rows), table(BURST_HEAD, burstRows(contenders, bursts))].join("\n\n");
}

async function contend(server: CountingServer, name: string, folder: string): Promise<Contender> {
  await runSql(server.url, `create database writing_${name}`);
  const url = databaseUrl(server.url, `writing_${name}`);
  const mail = await startMailServer();
  endLater(mail.stop);
  const forum = await startCheckout(folder, { DATABASE_URL: url, SMTP_URL: mail.url });
  return { name, forum, stage: await setStage(forum.url, url), mails: mail.count };
}

const nameOf = ({ databaseUrl: url }: WriteStage) => new URL(url).pathname.slice(1);

async function postMany(stage: WriteStage, place: Place, replies: number, writers: number): Promise<void> {
  await forgetLimits(stage);
  let left = replies;
  await postAtOnce(stage, [place], { writers, more: () => left-- > 0 });
}

async function inTurns(
  contenders: readonly Contender[],
  measure: (one: Contender) => Promise<Cost>,
): Promise<Cost[][]> {
  const costs: Cost[][] = contenders.map(() => []);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, one] of contenders.entries()) {
      await forgetLimits(one.stage);
      costs[index]?.push(await measure(one));
    }
  }
  return costs;
}

function costAlone(server: CountingServer, one: Contender, place: Place): Promise<Cost> {
  let left = ALONE;
  return costOf(server, one, () => postAtOnce(one.stage, [place], { writers: 1, more: () => left-- > 0 }));
}

function costAtOnce(server: CountingServer, one: Contender, place: Place): Promise<Cost> {
  const until = performance.now() + AT_ONCE_MS;
  return costOf(server, one, () =>
    postAtOnce(one.stage, [place], { writers: WRITERS, more: () => performance.now() < until }),
  );
}

/** Jobs that the replies queued, such as notifications, count as well. */
async function costOf(
  server: CountingServer,
  { forum, stage }: Contender,
  post: () => Promise<number[]>,
): Promise<Cost> {
  const [app, database] = [await forum.cpuMs(), await server.cpuMs()];
  const started = performance.now();
  const times = await post();
  const seconds = (performance.now() - started) / 1000;
  await notified(stage);
  return {
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    perSecond: times.length / seconds,
    appMs: ((await forum.cpuMs()) - app) / times.length,
    databaseMs: (((await server.cpuMs()) ?? Number.NaN) - (database ?? Number.NaN)) / times.length,
  };
}

const HEAD = ["replies", "p50", "p99", "per second", "CPU of the app", "CPU of Postgres", "statements"];
const COLUMNS = [
  { what: "p50", shown: inMs },
  { what: "p99", shown: inMs },
  { what: "perSecond", shown: (count: number) => count.toFixed(1) },
  { what: "appMs", shown: inMs },
  { what: "databaseMs", shown: inMs },
] as const;

/** Medians of the rounds; the ratio is the median of the ratios of the rounds. */
function rowsOf(
  name: string,
  contenders: readonly Contender[],
  costs: readonly Cost[][],
  statements: readonly number[] = [],
): string[][] {
  const rows = contenders.map((contender, index) => [
    contenders.length === 1 ? name : `${name}, ${contender.name}`,
    ...COLUMNS.map(({ what, shown }) => shown(median((costs[index] ?? []).map((cost) => cost[what])))),
    statements[index]?.toFixed(1) ?? "",
  ]);
  const [here = [], there] = costs;
  if (!there) return rows;
  const ratios = COLUMNS.map(({ what }) =>
    inShare(median(here.map((cost, round) => cost[what] / (there[round]?.[what] ?? Number.NaN)))),
  );
  const ofStatements = statements.length === 2 ? inShare((statements[0] ?? 0) / (statements[1] ?? 0)) : "";
  return [...rows, [`${name}, ratio`, ...ratios, ofStatements]];
}

const BURST_HEAD = [
  "burst of 500 replies",
  "posted in",
  "notifications",
  "the last after",
  "emails",
  "the last after",
];

function burstRows(contenders: readonly Contender[], bursts: readonly Burst[]): string[][] {
  return bursts.map(({ posting, notified: after, notifications, mailed, mails }, index) => [
    contenders[index]?.name ?? "",
    `${posting.toFixed(1)} s`,
    String(notifications),
    `${after.toFixed(1)} s`,
    String(mails),
    `${mailed.toFixed(1)} s`,
  ]);
}
