import { readEnv } from "@/lib/env";
import { SYSTEM } from "@/lib/forum/people/actor";
import { removeSamples } from "@/lib/forum/start/operations";
import { perform } from "@/lib/pipeline/perform";
import { openDatabase } from "./open-database";

export const usage = "remove-samples";

/** Takes the start content out of the forum. */
export async function run(): Promise<number> {
  const database = await openDatabase(readEnv(), { say: (sentence) => console.log(sentence), join: true });
  try {
    const { threads, people, kept } = await perform(removeSamples, {}, { actor: SYSTEM, source: "command" });
    console.log(`Removed ${threads} sample threads and ${people} of the people who wrote them.`);
    if (kept > 0) console.log(`${kept} stay, because somebody else has written in them.`);
    return 0;
  } finally {
    await database.close();
  }
}
