import { existsSync } from "node:fs";
import { connect, disconnect } from "@/db/client";
import { seedSampleContent } from "@/lib/forum/site/sample-content/seed";
import { ourSearch, PLAIN_ENGINES } from "../relevance/engines";
import { type LabelledQuery, readLabelled } from "../relevance/labelled";
import { meanOf, measureEach, type Quality } from "../relevance/measure";
import { importFile } from "../support/importing";
import { endLater } from "./ending";
import { inShare, table } from "./numbers";
import { scratchDatabase, scratchServer } from "./scratch";

const ARTICLE = "../shared/data/article.wxr.xml";
const SETS = { "tuned on": "tests/relevance/dev.json", unseen: "tests/relevance/unseen.json" };
const ENGINES = { "/search": ourSearch, ...PLAIN_ENGINES };

/**
 * How good the list of /search is, beside plain searches of the same texts. RELEVANCE_MISSES=1 names the queries below 0.5;
 * RELEVANCE_STORIES=1 adds the sample stories that fill the charts.
 */
export async function relevance(): Promise<string> {
  const server = await scratchServer();
  const url = await scratchDatabase(server, "relevance", async () => {
    await seedSampleContent(new Date(), { recoveries: Boolean(process.env.RELEVANCE_STORIES) });
    if (existsSync(ARTICLE)) await importFile(ARTICLE);
  });
  await connect(url);
  endLater(disconnect);
  const tables: string[] = [];
  for (const [name, file] of Object.entries(SETS))
    if (existsSync(file)) tables.push(await tableOf(name, file));
  return tables.join("\n\n");
}

async function tableOf(name: string, file: string): Promise<string> {
  const { queries, unresolved } = await readLabelled(file);
  for (const label of unresolved) console.error(`Not in this forum: ${label}`);
  const measured: Map<LabelledQuery, Quality>[] = [];
  for (const engine of Object.values(ENGINES)) measured.push(await measureEach(engine, queries));
  if (process.env.RELEVANCE_MISSES) await showMisses(measured[0] ?? new Map());
  const voices = [...new Set(queries.map(({ voice }) => voice))];
  const rows = ["all", ...voices].map((voice) => {
    const asked = queries.filter((query) => voice === "all" || query.voice === voice);
    const means = measured.map((each) => meanOf(asked.flatMap((query) => each.get(query) ?? [])));
    const [ours, ...plain] = means;
    const ahead = (ours?.ndcg ?? 0) - Math.max(...plain.map(({ ndcg }) => ndcg));
    return [`${voice} (${asked.length})`, ...means.map(cellOf), `${ahead >= 0 ? "+" : ""}${inShare(ahead)}`];
  });
  const head = [`${name}: nDCG@10 / recall@10`, ...Object.keys(ENGINES), "nDCG above the better plain one"];
  return table(head, rows);
}

const cellOf = ({ ndcg, recall }: Quality) => `${inShare(ndcg)} / ${inShare(recall)}`;

const LOW = 0.5;

async function showMisses(measured: ReadonlyMap<LabelledQuery, Quality>): Promise<void> {
  for (const [{ id, q, grades }, { ndcg }] of measured)
    if (ndcg < LOW)
      console.error(
        `${inShare(ndcg)} ${id} “${q}”\n  wanted ${[...grades].join(" ")}\n  found ${(await ourSearch(q)).slice(0, 10).join(" ")}`,
      );
}
