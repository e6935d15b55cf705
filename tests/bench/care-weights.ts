import { writeFileSync } from "node:fs";
import path from "node:path";
import type { LearnedWeights } from "@/lib/care/matching/learned";
import { ORDINARY, SELF_HARM_LIMITS } from "@/lib/care/signs/learned/limits";
import { type Labelled, learn, weigher } from "../care/learn";
import { type CareCase, careSet, sampleTexts } from "../care/measure";
import { inShare, table } from "./numbers";

const FILE = path.join(import.meta.dirname, "../../lib/care/signs/learned/weights.json");

/** The sample content is never left out. */
const SAMPLES = "samples";

interface Text extends Labelled {
  readonly writer: string;
}

function signOf({ expect }: CareCase): Labelled["sign"] {
  return expect === null || expect === "quiet" || expect === "self-harm" ? expect : "body";
}

function textsToLearnFrom(): Text[] {
  const labelled = (careSet("dev") ?? []).map((one) => ({
    writer: one.id.slice(0, 1),
    text: [one.title, one.text].filter(Boolean).join("\n"),
    sign: signOf(one),
  }));
  return [...labelled, ...sampleTexts().map((text) => ({ writer: SAMPLES, text, sign: null }))];
}

/** What is found of one writer's texts by what was learned from all the others. */
function leftOut(writer: string, texts: readonly Text[]): string[] {
  const weigh = weigher(learn(texts.filter((text) => text.writer !== writer)));
  const own = (sign: Labelled["sign"]) =>
    texts.filter((text) => text.writer === writer && text.sign === sign);
  const above = (some: readonly Text[], name: "self-harm" | "body", limit: number) =>
    inShare(
      some.length === 0 ? 0 : some.filter(({ text }) => weigh(text, name) > limit).length / some.length,
    );
  return [
    writer,
    String(own("self-harm").length),
    above(own("self-harm"), "self-harm", SELF_HARM_LIMITS.atLeast),
    String(own("body").length),
    above(own("body"), "body", ORDINARY.body),
    String(own(null).length),
    above(own(null), "self-harm", SELF_HARM_LIMITS.atLeast),
    above(own(null), "body", ORDINARY.body),
  ];
}

function save({ bias, spelt, weights }: LearnedWeights): void {
  const lists = JSON.stringify(weights, null, 2).replaceAll("\n", "\n  ");
  writeFileSync(
    FILE,
    `{\n  "bias": [${bias.join(", ")}],\n  "spelt": ${JSON.stringify(spelt)},\n  "weights": ${lists}\n}\n`,
  );
}

/** Learns the weights from the set to tune on, and says how each writer fares who is left out. */
export async function careWeights(): Promise<string> {
  const texts = textsToLearnFrom();
  save(learn(texts));
  const writers = [...new Set(texts.map(({ writer }) => writer))].filter((writer) => writer !== SAMPLES);
  return table(
    ["left out", "self-harm", "found", "body", "doubted not", "ordinary", "self-harm", "body doubted not"],
    writers.map((writer) => leftOut(writer, texts)),
  );
}
