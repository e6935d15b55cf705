import { dropDatabase } from "@/db/copies/scratch";
import { readEnv } from "@/lib/env";
import { counted } from "@/lib/words/counts";
import type { CommandInput } from "./commands";
import { reachServer } from "./reach-server";
import { inMegabytes, listReplaced } from "./replaced-list";

export async function run({ confirm }: CommandInput): Promise<number> {
  const reached = await reachServer(readEnv(), { say: console.error, join: true });
  try {
    const replaced = await listReplaced(reached);
    if (replaced.length === 0) {
      console.log("There are no replaced forums to delete.");
      return 0;
    }
    const what = counted(replaced.length, "replaced forum", "replaced forums");
    await confirm({
      lines: [
        `The command deletes ${what}:`,
        ...replaced.map(({ name, bytes }) => `  ${name} (${inMegabytes(bytes)})`),
      ],
      what,
    });
    for (const { name } of replaced) await dropDatabase(reached.server, name);
    console.log(`Deleted ${what}.`);
    return 0;
  } finally {
    await reached.close();
  }
}
