import { cpus } from "node:os";
import { chromium } from "@playwright/test";
import lighthouse, { type Flags } from "lighthouse";
import { runSql } from "@/db/databases";
import { findPort } from "@/db/embedded/connection";
import { threadPath } from "@/lib/urls";
import { CHROMIUM_ARGS, findOrInstallChromium } from "../run/chromium";
import { endEverything, endLater } from "./ending";
import { median, table } from "./numbers";
import { serveForum } from "./processes";
import { fillForReading } from "./sample-content";
import { scratchDatabase, scratchServer } from "./scratch";

const RUNS = 5;

/** Of 100. */
const TARGETS = { performance: 95, accessibility: 100 };

/** Lighthouse's own mobile settings: a slow phone on a slow 4G connection, simulated. */
const MOBILE: Flags = { onlyCategories: Object.keys(TARGETS), logLevel: "error" };

interface Audit {
  readonly performance: number;
  readonly accessibility: number;
  readonly paintMs: number;
  readonly shift: number;
  /** Names of the accessibility rules that the page breaks. */
  readonly broken: readonly string[];
}

/** Prints a table for docs/performance.md. Returns the exit code: 1 if a page misses a target. */
export async function main(): Promise<number> {
  const started = performance.now();
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void endEverything().then(() => process.exit(1)));
  }
  try {
    const { rows, missed } = await auditPages();
    console.log(
      `\n${table(["page", "performance", "lowest of five", "accessibility", "largest paint", "layout shift"], rows)}`,
    );
    const seconds = Math.round((performance.now() - started) / 1000);
    console.log(`\n${cpus().length} x ${cpus()[0]?.model.trim()}, Node ${process.version}, ${seconds} s`);
    for (const sentence of missed) console.error(sentence);
    return missed.length > 0 ? 1 : 0;
  } finally {
    await endEverything();
  }
}

async function auditPages() {
  const databaseUrl = await scratchDatabase(await scratchServer(), "lighthouse", fillForReading);
  const pages = await pagesOf(databaseUrl);
  const forum = await serveForum(databaseUrl);
  const port = await startChromium();
  const rows: string[][] = [];
  const missed: string[] = [];
  for (const { name, path } of pages) {
    const audits: Audit[] = [];
    for (let run = 0; run < RUNS; run++) audits.push(await audit(forum.url + path, port));
    const middle = (of: "performance" | "accessibility" | "paintMs" | "shift") =>
      median(audits.map((each) => each[of]));
    rows.push([
      name,
      String(middle("performance")),
      String(Math.min(...audits.map(({ performance }) => performance))),
      String(middle("accessibility")),
      `${(middle("paintMs") / 1000).toFixed(1)} s`,
      middle("shift").toFixed(3),
    ]);
    if (middle("performance") < TARGETS.performance)
      missed.push(`${name}: performance is ${middle("performance")}, the target is ${TARGETS.performance}.`);
    if (middle("accessibility") < TARGETS.accessibility)
      missed.push(`${name} breaks accessibility rules: ${audits[0]?.broken.join(", ")}.`);
  }
  return { rows, missed };
}

async function pagesOf(databaseUrl: string) {
  const { rows } = await runSql(
    databaseUrl,
    `select distinct on (kind) kind, id::int, slug from threads
     where kind in ('article', 'question') order by kind, comment_count desc, id`,
  );
  const [article, question] = rows as { id: number; slug: string }[];
  if (!article || !question) throw new Error("The sample content has no article or no question.");
  return [
    { name: "home", path: "/" },
    { name: "article", path: threadPath(article) },
    { name: "question", path: threadPath(question) },
    ...["/ask", "/answers", "/tell"].map((path) => ({ name: `\`${path}\``, path })),
  ];
}

/** Returns the port on which Lighthouse controls the browser. */
async function startChromium(): Promise<number> {
  const port = await findPort();
  const browser = await chromium.launch({
    executablePath: await findOrInstallChromium(),
    args: [...CHROMIUM_ARGS, `--remote-debugging-port=${port}`],
  });
  endLater(() => browser.close());
  return port;
}

async function audit(url: string, port: number): Promise<Audit> {
  const report = (await lighthouse(url, { ...MOBILE, port }))?.lhr;
  if (!report || report.runtimeError)
    throw new Error(`Lighthouse could not load ${url}: ${report?.runtimeError?.message ?? "no report"}`);
  const { categories, audits } = report;
  const score = (category: keyof typeof TARGETS) => Math.round((categories[category]?.score ?? 0) * 100);
  const value = (name: string) => audits[name]?.numericValue ?? Number.NaN;
  return {
    performance: score("performance"),
    accessibility: score("accessibility"),
    paintMs: value("largest-contentful-paint"),
    shift: value("cumulative-layout-shift"),
    broken: (categories.accessibility?.auditRefs ?? [])
      .map(({ id }) => id)
      .filter((id) => audits[id]?.score === 0),
  };
}
