import { writeFileSync } from "node:fs";
import path from "node:path";
import type { LearnedWeights } from "@/lib/care/matching/learned";
import { SELF_HARM_CONCEPTS } from "@/lib/care/signs/learned/self-harm-concepts";
import { type Labelled, learn, weigher } from "../care/learn";
import { careSet } from "../care/measure";
import { inShare, table } from "./numbers";

const FILE = path.join(import.meta.dirname, "../../lib/care/signs/learned/self-harm.json");
/** What a stretch must weigh: of the ordinary texts of writers whose texts were left out, fewer than 1 in 100 weigh more. */
const AT_LEAST = 0.1;

interface Text extends Labelled {
  readonly writer: string;
  readonly ordinary: boolean;
}

function textsToLearnFrom(): Text[] {
  return (careSet("dev") ?? []).map(({ id, title, text, expect }) => ({
    writer: id.slice(0, 1),
    text: [title, text].filter(Boolean).join("\n"),
    has: expect === "self-harm",
    ordinary: expect === null,
  }));
}

/** What is found of one writer's texts by what was learned from all the others. */
function leftOut(writer: string, texts: readonly Text[]): string[] {
  const others = texts.filter((text) => text.writer !== writer);
  const weigh = weigher(learn(others, SELF_HARM_CONCEPTS, AT_LEAST), SELF_HARM_CONCEPTS);
  const own = texts.filter((text) => text.writer === writer);
  const heavy = (some: readonly Text[]) => some.filter(({ text }) => weigh(text) > AT_LEAST).length;
  const having = own.filter(({ has }) => has);
  const ordinary = own.filter((text) => text.ordinary);
  return [
    writer,
    String(having.length),
    inShare(heavy(having) / having.length),
    String(ordinary.length),
    String(heavy(ordinary)),
  ];
}

function save({ weights, ...rest }: LearnedWeights): void {
  writeFileSync(FILE, `${JSON.stringify({ ...rest, weights }, null, 2)}\n`);
}

/** Learns the weights of self-harm from the set to tune on, and says how each writer fares who is left out. */
export async function careWeights(): Promise<string> {
  const texts = textsToLearnFrom();
  save(learn(texts, SELF_HARM_CONCEPTS, AT_LEAST));
  const writers = [...new Set(texts.map(({ writer }) => writer))];
  return table(
    ["writer left out", "self-harm", "found", "ordinary", "false alarms"],
    writers.map((writer) => leftOut(writer, texts)),
  );
}
