import { parseArgs } from "node:util";
import { StartError } from "@/db/embedded/start-error";
import { readEnv } from "@/lib/env";
import { fileFindings } from "@/lib/forum/filters/operations";
import { type SweptPlace, sweep } from "@/lib/forum/filters/sweep";
import { SYSTEM } from "@/lib/forum/people/actor";
import { perform } from "@/lib/pipeline/perform";
import { openDatabase } from "./open-database";
import { describeFound, type Found, swept } from "./sweep-report";

export const usage = `sweep [--all] [--flag] [--after PLACE]
  --all          looks at everything that readers see, not only at what was imported
  --flag         opens a case for what it finds; without it nothing is changed
  --after PLACE  goes on where a sweep broke off, at the place that it named last`;
const HELP = `Sends what stands already through the filters. Usage: npm run forum -- ${usage}`;

/** Sends what stands already through the filters; it hides nothing. */
export async function run(args: string[]): Promise<number> {
  if (args.includes("--help")) {
    console.log(HELP);
    return 0;
  }
  const { imported, flag, after } = read(args);
  const database = await openDatabase(readEnv(), { say: (sentence) => console.log(sentence), join: true });
  try {
    const found: Found[] = [];
    const count = { looked: 0, passedOver: 0 };
    for await (const batch of sweep({ imported, after })) {
      if (flag && batch.found.length > 0)
        await perform(fileFindings, { texts: batch.found }, { actor: SYSTEM, source: "command" });
      found.push(...batch.found);
      count.looked += batch.looked;
      count.passedOver += batch.passedOver;
      if (process.stderr.isTTY) console.error(`Looked as far as ${codeOf(batch.last)}.`);
    }
    for (const line of [...describeFound(found), ...swept({ ...count, found: found.length, flag })])
      console.log(line);
    return 0;
  } finally {
    await database.close();
  }
}

function read(args: string[]) {
  const options = {
    all: { type: "boolean" },
    flag: { type: "boolean" },
    after: { type: "string" },
  } as const;
  try {
    const { values } = parseArgs({ args, options });
    const { all = false, flag = false, after } = values;
    return { imported: !all, flag, after: after === undefined ? null : placeOf(after) };
  } catch (error) {
    throw error instanceof StartError ? error : refusal();
  }
}

const codeOf = ({ kind, id }: SweptPlace) => `${kind === "thread" ? "t" : "c"}${id}`;

function placeOf(code: string): SweptPlace {
  const [, kind, id] = /^([tc])(\d{1,15})$/.exec(code) ?? [];
  if (!kind) throw refusal();
  return { kind: kind === "t" ? "thread" : "comment", id: Number(id) };
}

function refusal(): StartError {
  return new StartError(`That is not how it is said. Usage: npm run forum -- ${usage}`);
}
