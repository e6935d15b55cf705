import { parseArgs } from "node:util";
import { StartError } from "@/db/embedded/start-error";
import { readEnv } from "@/lib/env";
import { type Known, verifyLog } from "@/lib/forum/log/verify";
import { openDatabase } from "./open-database";

export const usage = "log verify [--entry NUMBER --hash HASH]";

/** Whether the public log is what it was when each of its entries was written. */
export async function run(args: string[]): Promise<number> {
  const known = read(args);
  const database = await openDatabase(readEnv(), { say: (sentence) => console.log(sentence), join: true });
  try {
    const verified = await verifyLog(known);
    if (!verified.unbroken) {
      console.error(verified.because);
      return 1;
    }
    const { entries, lastHash } = verified;
    const counted = entries === 1 ? "1 entry" : `${entries} entries`;
    console.log(entries === 0 ? "The log is empty." : `${counted}, unbroken, last hash ${lastHash}`);
    return 0;
  } finally {
    await database.close();
  }
}

function read(args: string[]): Known | undefined {
  const { what, entry, hash } = given(args);
  const none = entry === undefined && hash === undefined;
  const both = /^[1-9]\d{0,14}$/.test(entry ?? "") && /^[0-9a-f]{64}$/i.test(hash ?? "");
  if (what !== "verify" || !(none || both)) throw refusal();
  return none ? undefined : { entry: Number(entry), hash: String(hash).toLowerCase() };
}

function given(args: string[]) {
  try {
    const options = { entry: { type: "string" }, hash: { type: "string" } } as const;
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    return { ...values, what: positionals.join(" ") };
  } catch {
    throw refusal();
  }
}

const refusal = () => new StartError(`That is not how it is said. Usage: npm run forum -- ${usage}`);
