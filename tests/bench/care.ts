import { readCare } from "@/lib/care/care";
import {
  type CareCase,
  type CareResult,
  careSet,
  isDangerous,
  JOINED,
  joinedAlarms,
  resultOf,
  share,
} from "../care/measure";
import { inMs, inShare, median, table } from "./numbers";

const LETTERS = 32_000;
const RUNS = 30;

function rowsOf(results: readonly CareResult[], by: (one: CareCase) => string): string[][] {
  const dangerous = results.filter((result) => isDangerous(result.of));
  return [...new Set(dangerous.map((result) => by(result.of)))].sort().map((name) => {
    const some = dangerous.filter((result) => by(result.of) === name);
    const found = inShare(share(some, (result) => result.found));
    return [name, String(some.length), found, inShare(share(some, (result) => result.rightGroup))];
  });
}

/** The time for 32,000 letters of what a set says, the quickest and the median of several runs. */
function timeOf(cases: readonly CareCase[]): string {
  const whole = cases.map(({ text }) => text).join(" ");
  const text = whole.repeat(Math.ceil(LETTERS / whole.length)).slice(0, LETTERS);
  const times = Array.from({ length: RUNS * 2 }, () => {
    const started = performance.now();
    readCare(text, "post");
    return performance.now() - started;
  }).slice(RUNS);
  return `${inMs(Math.min(...times))} at best, ${inMs(median(times))} at the median`;
}

function joinedOf(results: readonly CareResult[], size: number): string {
  const { texts, alarms } = joinedAlarms(results, size);
  return `${size} ordinary posts without an alarm joined into one: ${alarms} alarms of ${texts}`;
}

function reportOf(name: string, cases: readonly CareCase[]): string {
  const results = cases.map((one) => resultOf(one));
  const dangerous = results.filter((result) => isDangerous(result.of));
  const others = results.filter((result) => !isDangerous(result.of));
  const quiet = others.filter((result) => result.of.expect === "quiet");
  const alarms = others.filter(({ shown }) => shown !== null && !shown.startsWith("quiet"));
  const kinds: [string, (one: CareCase) => string][] = [
    ["group", (one) => one.expect ?? ""],
    ["voice", (one) => one.voice],
    ["place", (one) => one.where],
  ];
  return [
    `${name}: ${dangerous.length} dangerous, ${others.length} others (${quiet.length} for a quiet link)`,
    `recall ${inShare(share(dangerous, ({ found }) => found))}, in the right group ${inShare(share(dangerous, ({ rightGroup }) => rightGroup))}`,
    `false alarms ${alarms.length} of ${others.length} (${((100 * alarms.length) / others.length).toFixed(1)} %): ${alarms.map(({ of }) => of.id).join(", ") || "none"}`,
    ...JOINED.map((size) => joinedOf(results, size)),
    `missed: ${
      dangerous
        .filter(({ found }) => !found)
        .map(({ of }) => of.id)
        .join(", ") || "none"
    }`,
    `quiet links shown where they belong ${inShare(share(quiet, ({ found }) => found))}`,
    `32,000 letters of it: ${timeOf(cases)}; of its dangerous texts alone: ${timeOf(cases.filter(isDangerous))}; of bodily dangers alone: ${timeOf(cases.filter((one) => isDangerous(one) && one.expect !== "self-harm"))}; of ordinary texts alone: ${timeOf(cases.filter((one) => !isDangerous(one)))}`,
    ...kinds.map(([kind, by]) => `\n${table([kind, "texts", "found", "right group"], rowsOf(results, by))}`),
  ].join("\n");
}

/** What care notices find and what they are shown for wrongly, on every labelled set that is here. */
export async function care(): Promise<string> {
  return (["dev", "unseen"] as const)
    .map((name) => {
      const cases = careSet(name);
      return cases ? reportOf(name, cases) : `${name}: no such set is here`;
    })
    .join("\n\n");
}
