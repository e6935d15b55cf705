import { readEnv } from "@/lib/env";
import { fileFindings } from "@/lib/forum/filters/operations";
import { type SweptPlace, sweep } from "@/lib/forum/filters/sweep";
import { SYSTEM } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import type { CommandInput } from "./commands";
import { openDatabase } from "./open-database";
import { describeFound, type Found, swept } from "./sweep-report";
import { UsageError } from "./usage-error";

export async function run({ options }: CommandInput): Promise<number> {
  const imported = options.all !== true;
  const flag = options.flag === true;
  const after = options.after === undefined ? null : placeOf(String(options.after));
  const database = await openDatabase(readEnv(), { say: console.error, join: true });
  try {
    const found: Found[] = [];
    const count = { looked: 0, passedOver: 0 };
    for await (const batch of sweep({ imported, after })) {
      if (flag && batch.found.length > 0)
        await perform(fileFindings, { texts: batch.found }, { actor: SYSTEM, source: "command" });
      found.push(...batch.found);
      count.looked += batch.looked;
      count.passedOver += batch.passedOver;
      if (process.stderr.isTTY) console.error(`Checked up to ${codeOf(batch.last)}.`);
    }
    if (options.json) console.log(JSON.stringify({ ...count, flagged: flag, found: found.map(placed) }));
    else
      for (const line of [...describeFound(found), ...swept({ ...count, found: found.length, flag })])
        console.log(line);
    return 0;
  } finally {
    await database.close();
  }
}

const placed = ({ kind, id, findings }: Found) => ({ post: codeOf({ kind, id }), findings });

const codeOf = ({ kind, id }: SweptPlace) => `${kind === "thread" ? "t" : "c"}${id}`;

function placeOf(code: string): SweptPlace {
  const [, kind, id] = /^([tc])(\d{1,15})$/.exec(code) ?? [];
  if (!kind)
    throw new UsageError(
      `"${code}" is not a post that a sweep names: write t12 for a thread, c345 for a comment.`,
    );
  return { kind: kind === "t" ? "thread" : "comment", id: Number(id) };
}
