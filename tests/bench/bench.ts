import { cpus } from "node:os";
import { readArguments } from "@/bin/read-arguments.mjs";
import { endEverything } from "./ending";

const BENCHES: Record<string, (beside?: string) => Promise<string>> = {
  read: async () => (await import("./read")).read(),
  grow: async () => (await import("./grow")).grow(),
  fresh: async () => (await import("./fresh")).fresh(),
  live: async () => (await import("./live")).live(),
  import: async (beside) => (await import("./import")).importExport(beside),
  "import-timings": async () => (await import("./import-timings")).importTimings(),
  find: async () => (await import("./find")).find(),
  search: async () => (await import("./search")).search(),
  relevance: async () => (await import("./relevance")).relevance(),
  raid: async () => (await import("./raid")).raid(),
  finder: async () => (await import("./finder")).finder(),
  hostile: async () => (await import("./hostile")).hostile(),
  faults: async () => (await import("./faults")).faults(),
  queue: async () => (await import("./queue")).queue(),
  phone: async () => (await import("./phone")).phone(),
  "slow-line": async () => (await import("./slow-line")).slowLine(),
  spam: async () => (await import("./spam")).spam(),
  care: async () => (await import("./care")).care(),
  outcomes: async () => (await import("./outcomes")).outcomes(),
  write: async (beside) => (await import("./write")).write(beside),
  proxies: async () => (await import("./proxies")).proxies(),
  backup: async () => (await import("./backup")).backup(),
  "care-weights": async () => (await import("./care-weights")).careWeights(),
};

const USAGE = `npm run bench -- ${Object.keys(BENCHES).join("|")} [--beside DIR]`;
const OPTIONS = {
  beside: {
    value: "DIR",
    says: "measure another checkout of Comeback as well, in turns (only the benches import and write)",
  },
};

/** The bench that was asked for, before anything is built; ends the process for help, and for what it does not know. */
export function readName(args: string[]): { name: string; beside?: string } {
  const read = readArguments(args, { words: ["NAME"], options: OPTIONS });
  if (read.help) {
    const { value, says } = OPTIONS.beside;
    console.log(
      `Measures on this machine and prints a table for docs/performance.md.\n\nUsage: ${USAGE}\n  --beside ${value}  ${says}`,
    );
    process.exit(0);
  }
  const name = read.words?.[0] ?? "";
  const beside = read.problem === undefined ? read.options?.beside : undefined;
  if (Object.hasOwn(BENCHES, name) && read.problem === undefined)
    return typeof beside === "string" ? { name, beside } : { name };
  console.error(`${read.problem ?? `Unknown bench "${name}".`} Usage: ${USAGE}`);
  process.exit(2);
}

/** `npm run bench -- NAME`: measures on this machine alone, and prints a table for docs/performance.md. */
export async function main({ name, beside }: { name: string; beside?: string }): Promise<void> {
  const bench = BENCHES[name];
  if (!bench) throw new Error(`There is no bench ${name}.`);
  const started = performance.now();
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void endEverything().then(() => process.exit(1)));
  }
  try {
    const table = await bench(beside);
    const seconds = Math.round((performance.now() - started) / 1000);
    console.log(
      `\n${table}\n\n${cpus().length} x ${cpus()[0]?.model.trim()}, Node ${process.version}, ${seconds} s`,
    );
  } finally {
    await endEverything();
  }
}
