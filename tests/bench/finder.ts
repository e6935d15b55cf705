import { existsSync } from "node:fs";
import { connect, disconnect } from "@/db/client";
import { seedSampleContent } from "@/lib/forum/site/sample-content/seed";
import { BLIND_QUESTIONS } from "../finder/blind-questions";
import { listCandidates } from "../finder/candidates";
import { DEV_QUESTIONS } from "../finder/dev-questions";
import { type Finder, measure, wordedUnlike } from "../finder/measure";
import { FIVE_VOICES, MORE_QUESTIONS } from "../finder/more-questions";
import { ourFinder } from "../finder/our-finder";
import { plainFinders } from "../finder/plain-finders";
import { importFile } from "../support/importing";
import { endLater } from "./ending";
import { inShare, table } from "./numbers";
import { scratchDatabase, scratchServer } from "./scratch";

const ARTICLE = "../shared/data/article.wxr.xml";

const SETS = {
  dev: DEV_QUESTIONS,
  "dev, worded unlike": wordedUnlike(DEV_QUESTIONS),
  more: MORE_QUESTIONS,
  "five voices": FIVE_VOICES,
  blind: BLIND_QUESTIONS,
  "blind, worded unlike": wordedUnlike(BLIND_QUESTIONS),
};

/** How often the finder has an answer among its first three, beside what Postgres finds without it. */
export async function finder(): Promise<string> {
  if (!existsSync(ARTICLE)) throw new Error(`The questions are about ${ARTICLE}, which is not there`);
  const server = await scratchServer();
  const rows: string[][] = [];
  const alone = await scratchDatabase(server, "article", async () => void (await importFile(ARTICLE)));
  await connect(alone);
  endLater(disconnect);
  rows.push(await rowOf("the finder", await ourFinder()));
  for (const [name, plain] of Object.entries(plainFinders(await listCandidates()))) {
    rows.push(await rowOf(name, plain));
  }
  const among = await scratchDatabase(server, "among", async () => {
    await seedSampleContent();
    await importFile(ARTICLE);
  });
  await connect(among);
  rows.splice(1, 0, await rowOf("the finder, among the sample threads", await ourFinder()));
  return table(
    ["recall@3 / MRR", ...Object.entries(SETS).map(([name, set]) => `${name} (${set.length})`)],
    rows,
  );
}

async function rowOf(name: string, asked: Finder): Promise<string[]> {
  const cells: string[] = [];
  for (const questions of Object.values(SETS)) {
    const { recall, mrr } = await measure(asked, questions);
    cells.push(`${inShare(recall)} / ${inShare(mrr)}`);
  }
  return [name, ...cells];
}
