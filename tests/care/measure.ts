import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { recoveryThreads, type SeedComment, threads } from "@/db/seed";
import { readCare } from "@/lib/care/care";
import type { CarePlace } from "@/lib/care/groups";
import type { Learned } from "@/lib/care/matching/learned";

export interface CareCase {
  readonly id: string;
  readonly text: string;
  readonly title?: string;
  readonly where: CarePlace;
  /** A group, "quiet" for a quiet link, null for an ordinary text. */
  readonly expect: string | null;
  readonly voice: string;
}

/** What one text was taken for. A notice for another group still says to get help, so it counts as found. */
export interface CareResult {
  readonly found: boolean;
  readonly rightGroup: boolean;
  readonly shown: string | null;
  readonly of: CareCase;
}

const DEV = path.join(import.meta.dirname, "dev");
const UNSEEN = path.join(import.meta.dirname, "unseen.json");
const casesIn = (file: string) => JSON.parse(readFileSync(file, "utf8")) as CareCase[];

/** The labelled texts to tune on, by who wrote them: one file for each writer. */
export function devSets(): ReadonlyMap<string, readonly CareCase[]> {
  const files = readdirSync(DEV).sort();
  return new Map(files.map((file) => [path.basename(file, ".json"), casesIn(path.join(DEV, file))]));
}

/** A labelled set, or null where there is none here: an unseen set is there only until it is run and learned from. */
export function careSet(name: "dev" | "unseen"): readonly CareCase[] | null {
  if (name === "dev") return [...devSets().values()].flat();
  return existsSync(UNSEEN) ? casesIn(UNSEEN) : null;
}

/** The texts of the sample content, none of them dangerous. */
export function sampleTexts(): string[] {
  const bodiesOf = ({ body, replies = [] }: SeedComment): string[] => [body, ...replies.flatMap(bodiesOf)];
  return [...threads, ...recoveryThreads].flatMap((thread) => [
    `${thread.title}\n${thread.body}`,
    ...(thread.updates ?? []).map(({ note }) => note),
    ...(thread.comments ?? []).flatMap(bodiesOf),
  ]);
}

export function resultOf(one: CareCase, weights?: Learned): CareResult {
  const text = { title: one.title, body: one.text };
  const { match, quiet } = readCare(text, one.where, weights);
  const shown = match ? match.group : quiet ? `quiet ${quiet.topic}` : null;
  if (one.expect === null) return { found: match !== null, rightGroup: match === null, shown, of: one };
  if (one.expect === "quiet") return { found: quiet !== null, rightGroup: quiet !== null, shown, of: one };
  // Under-fuelling gets a notice only with a sign that cannot wait; the quiet link is its usual answer.
  if (one.expect === "under-fuelling" && quiet?.topic === "under-fuelling")
    return { found: true, rightGroup: true, shown, of: one };
  const rightGroup = match !== null && [match.group, ...match.also].some((group) => group === one.expect);
  return { found: match !== null, rightGroup, shown, of: one };
}

export const isDangerous = ({ expect }: CareCase) => expect !== null && expect !== "quiet";

/** A share between 0 and 1 of the results that `counts` names; 1 for none at all. */
export function share(results: readonly CareResult[], counts: (result: CareResult) => boolean): number {
  return results.length === 0 ? 1 : results.filter(counts).length / results.length;
}

/** How many ordinary texts are joined into one, to see whether signs that lie apart add up. */
export const JOINED = [2, 4, 8] as const;

/** Of ordinary posts that show no notice alone: how many do when so many of them, in an order that mixes them, are one text. */
export function joinedAlarms(
  results: readonly CareResult[],
  size: number,
): { texts: number; alarms: number } {
  const quiet = results.filter(
    ({ of, shown }) => of.expect === null && of.where === "post" && shown === null,
  );
  const texts = Math.floor(quiet.length / size);
  let alarms = 0;
  for (let text = 0; text < texts; text++) {
    const parts = Array.from({ length: size }, (_, part) => quiet[part * texts + text]?.of);
    const body = parts.map((one) => [one?.title, one?.text].filter(Boolean).join("\n")).join("\n\n");
    if (readCare(body, "post").match) alarms++;
  }
  return { texts, alarms };
}
