import { readRemovableSamples } from "@/db/site/reads";
import { readEnv } from "@/lib/env";
import { removeSamples } from "@/lib/forum/site/sample-content/operations";
import { SYSTEM } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { counted } from "@/lib/words/counts";
import type { CommandInput } from "./commands";
import { openDatabase } from "./open-database";

export async function run({ confirm }: CommandInput): Promise<number> {
  const database = await openDatabase(readEnv(), { say: (sentence) => console.log(sentence), join: true });
  try {
    const found = await readRemovableSamples();
    if (found.titles.length + found.people === 0) {
      console.log("There are no sample threads to delete.");
      return 0;
    }
    const what = `${counted(found.titles.length, "sample thread", "sample threads")} and ${counted(found.people, "sample person", "sample people")}`;
    await confirm({
      lines: [`The command deletes ${what}:`, ...found.titles.map((title) => `  ${title}`)],
      what,
    });
    const { threads, people, kept } = await perform(removeSamples, {}, { actor: SYSTEM, source: "command" });
    console.log(
      `Deleted ${counted(threads, "sample thread", "sample threads")} and ${counted(people, "sample person", "sample people")}.`,
    );
    if (kept > 0)
      console.log(`Kept ${counted(kept, "sample thread", "sample threads")} that members have written in.`);
    return 0;
  } finally {
    await database.close();
  }
}
