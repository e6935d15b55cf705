import { readEnv } from "@/lib/env";
import type { CommandInput } from "./commands";
import { reachServer } from "./reach-server";
import { inMegabytes, listReplaced } from "./replaced-list";

export async function run({ options }: CommandInput): Promise<number> {
  const reached = await reachServer(readEnv(), { say: console.error, join: true });
  try {
    const replaced = await listReplaced(reached);
    if (options.json) console.log(JSON.stringify(replaced));
    else if (replaced.length === 0) console.log("No restore has replaced a forum here.");
    for (const { name, bytes } of options.json ? [] : replaced) console.log(`${name}\t${inMegabytes(bytes)}`);
    return 0;
  } finally {
    await reached.close();
  }
}
