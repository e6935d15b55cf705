import { readEnv } from "@/lib/env";
import { type Known, verifyLog } from "@/lib/forum/moderation/log/verify";
import { counted } from "@/lib/words/counts";
import type { CommandInput } from "./commands";
import { openDatabase } from "./open-database";
import { UsageError } from "./usage-error";

export async function run({ options }: CommandInput): Promise<number> {
  const known = knownFrom(options);
  const database = await openDatabase(readEnv(), { say: console.error, join: true });
  try {
    const verified = await verifyLog(known);
    if (options.json) {
      console.log(JSON.stringify(verified));
      return verified.unbroken ? 0 : 1;
    }
    if (!verified.unbroken) {
      console.error(verified.because);
      return 1;
    }
    const { entries, lastHash } = verified;
    console.log(
      entries === 0
        ? "The log is empty."
        : `${counted(entries, "entry", "entries")}, unbroken, last hash ${lastHash}`,
    );
    return 0;
  } finally {
    await database.close();
  }
}

function knownFrom({ entry, hash }: CommandInput["options"]): Known | undefined {
  if (entry === undefined && hash === undefined) return undefined;
  if (entry === undefined || hash === undefined) throw new UsageError("Give --entry and --hash together.");
  if (!/^[1-9]\d{0,14}$/.test(String(entry)))
    throw new UsageError(`"${entry}" is not the number of an entry.`);
  if (!/^[0-9a-f]{64}$/i.test(String(hash)))
    throw new UsageError("A hash has 64 characters: digits and the letters a to f.");
  return { entry: Number(entry), hash: String(hash).toLowerCase() };
}
