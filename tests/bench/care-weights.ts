import { writeFileSync } from "node:fs";
import path from "node:path";
import type { LearnedWeights } from "@/lib/care/matching/learned";
import { type Labelled, learn, learnedOf } from "../care/learn";
import { type CareCase, devSets, isDangerous, resultOf, sampleTexts, share } from "../care/measure";
import { inShare, table } from "./numbers";

const FILE = path.join(import.meta.dirname, "../../lib/care/signs/learned/weights.json");

function signOf({ expect }: CareCase): Labelled["sign"] {
  return expect === null || expect === "quiet" || expect === "self-harm" ? expect : "body";
}

function labelled(one: CareCase): Labelled {
  const sign = signOf(one);
  const text = [one.title, one.text].filter(Boolean).join("\n");
  return sign === "body" && one.expect ? { text, sign, group: one.expect } : { text, sign };
}

/** What is found of one writer's texts by the rules and by what was learned from all the others. */
function leftOut(writer: string, cases: readonly CareCase[], others: readonly Labelled[]): string[] {
  const weights = learnedOf(learn(others));
  const results = cases.map((one) => resultOf(one, weights));
  const dangerous = results.filter(({ of }) => isDangerous(of));
  const selfHarm = dangerous.filter(({ of }) => of.expect === "self-harm");
  const body = dangerous.filter(({ of }) => of.expect !== "self-harm");
  const ordinary = results.filter(({ of }) => !isDangerous(of));
  const alarms = ordinary.filter(({ shown }) => shown !== null && !shown.startsWith("quiet"));
  const foundOf = (some: typeof results) => [
    String(some.length),
    inShare(share(some, ({ found }) => found)),
    inShare(share(some, ({ rightGroup }) => rightGroup)),
  ];
  return [
    writer,
    ...foundOf(selfHarm).slice(0, 2),
    ...foundOf(body),
    String(ordinary.length),
    `${alarms.length} (${((100 * alarms.length) / Math.max(1, ordinary.length)).toFixed(1)} %)`,
  ];
}

function save({ bias, spelt, weights, groups }: LearnedWeights): void {
  const inLines = (lists: object) => JSON.stringify(lists, null, 2).replaceAll("\n", "\n  ");
  writeFileSync(
    FILE,
    `{\n  "bias": [${bias.join(", ")}],\n  "spelt": ${JSON.stringify(spelt)},\n  "groups": ${inLines(groups)},\n  "weights": ${inLines(weights)}\n}\n`,
  );
}

/** Learns the weights from the sets to tune on, and says how each writer fares who is left out. */
export async function careWeights(): Promise<string> {
  const sets = [...devSets()];
  const samples = sampleTexts().map((text): Labelled => ({ text, sign: null }));
  const learnedFrom = (some: typeof sets) => [
    ...some.flatMap(([, cases]) => cases.map(labelled)),
    ...samples,
  ];
  save(learn(learnedFrom(sets)));
  return table(
    ["left out", "self-harm", "found", "body", "found", "right group", "ordinary", "false alarms"],
    sets.map(([writer, cases]) =>
      leftOut(writer, cases, learnedFrom(sets.filter(([other]) => other !== writer))),
    ),
  );
}
