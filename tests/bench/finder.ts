import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { connect, disconnect } from "@/db/client";
import { seedSampleContent } from "@/lib/forum/site/sample-content/seed";
import { BLIND_QUESTIONS } from "../finder/blind-questions";
import { listCandidates } from "../finder/candidates";
import { DEV_QUESTIONS } from "../finder/dev-questions";
import { type Finder, measure, sureOf, wordedUnlike } from "../finder/measure";
import { measureUnanswerable, measureUnseen } from "../finder/measure-unseen";
import { FIVE_VOICES, MORE_QUESTIONS } from "../finder/more-questions";
import { ourFinder, strengthFinder } from "../finder/our-finder";
import { plainFinders } from "../finder/plain-finders";
import { allRambling } from "../finder/rambling";
import { UNANSWERABLE } from "../finder/unanswerable";
import {
  exportOf,
  rememberUpTo,
  type SecondForum,
  type SetFolder,
  setsIn,
  type UnseenQuestion,
} from "../finder/unseen-sets";
import { importFile } from "../support/importing";
import { endLater } from "./ending";
import { inShare, table } from "./numbers";
import { scratchDatabase, scratchFolder, scratchServer } from "./scratch";

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
  const tuning = table(
    ["recall@3 / MRR", ...Object.entries(SETS).map(([name, set]) => `${name} (${set.length})`)],
    rows,
  );
  await disconnect();
  await connect(alone);
  const strong = await strengths();
  await disconnect();
  const former = await measured(server, "formerly-unseen");
  return [tuning, strong, former, await measured(server, "unseen")].join("\n\n");
}

/** Of the questions that the strengths were tuned on. */
async function strengths(): Promise<string> {
  const asked = await strengthFinder();
  const none = await sureOf(
    asked,
    UNANSWERABLE.map((asks) => ({ asks, answers: [] })),
  );
  const rows = [
    ["unanswerable", inShare(none.shown / UNANSWERABLE.length), inShare(none.claimed / UNANSWERABLE.length)],
  ];
  for (const [name, set] of Object.entries({
    "five voices": FIVE_VOICES,
    "blind, worded unlike": SETS["blind, worded unlike"],
  })) {
    const { found, sure } = await sureOf(asked, set);
    const { recall } = await measure(await ourFinder(), allRambling(set));
    rows.push([name, "", inShare(sure / found), inShare(recall)]);
  }
  return table(["tuned on", "anything shown", "“answered”", "recall@3 in a long story"], rows);
}

const GROWTH = [0, 20, 60, 150, 300, 600];

/** On the imported article with more and more wordings, and on a second forum. */
async function measured(server: string, folder: SetFolder): Promise<string> {
  const sets = setsIn(folder);
  if (!sets) return `There are no sets in tests/finder/${folder}.`;
  const rows: string[][] = [];
  const rowFor = async (name: string, set: readonly UnseenQuestion[], empty: readonly UnseenQuestion[]) => {
    const asked = await strengthFinder();
    const { recall, voices, sure, excerpts, anyExcerpt } = await measureUnseen(asked, set);
    const { shown, claimed } = await measureUnanswerable(asked, empty);
    const byVoice = VOICES.map((voice) => inShare(voices[voice] ?? Number.NaN));
    const shares = [sure, excerpts, anyExcerpt, claimed, shown];
    rows.push([name, inShare(recall), ...byVoice, ...shares.map(inShare)]);
  };
  const on = (name: string, fill: () => Promise<void>) =>
    scratchDatabase(server, `${name}_${folder.replace("-", "_")}`, fill).then(connect);
  await on("worded", async () => void (await importFile(ARTICLE)));
  for (const wordings of GROWTH) {
    await rememberUpTo(wordings, sets.wordings);
    await rowFor(`${wordings} wordings`, sets.questions, sets.unanswerable);
  }
  await disconnect();
  await on("second", () => importForum(sets.second));
  await rowFor("second forum", sets.second.questions, sets.second.none);
  await disconnect();
  return table(
    [
      folder,
      "recall@3",
      ...VOICES,
      "found: “answered”",
      "found: excerpt answers",
      "found: one excerpt answers",
      "unanswerable: “answered”",
      "unanswerable: anything",
    ],
    rows,
  );
}

async function importForum(forum: SecondForum): Promise<void> {
  const file = join(await scratchFolder(), "export.xml");
  await writeFile(file, exportOf(forum));
  await importFile(file);
}

const VOICES = ["beginner", "nonnative", "phone", "rambler", "coach", "parent"] as const;

async function rowOf(name: string, asked: Finder): Promise<string[]> {
  const cells: string[] = [];
  for (const questions of Object.values(SETS)) {
    const { recall, mrr } = await measure(asked, questions);
    cells.push(`${inShare(recall)} / ${inShare(mrr)}`);
  }
  return [name, ...cells];
}
