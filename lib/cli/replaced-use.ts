import { fitName, swapDatabases } from "@/db/copies/scratch";
import { StartError } from "@/db/embedded/start-error";
import { BEFORE, refuseInUse } from "@/lib/backups/replace-forum";
import { readEnv } from "@/lib/env";
import type { CommandInput } from "./commands";
import { reachServer } from "./reach-server";
import { listReplaced } from "./replaced-list";

export async function run({ words: [wanted = ""] }: CommandInput): Promise<number> {
  const reached = await reachServer(readEnv(), { say: console.error, join: false });
  try {
    const { server, name } = reached;
    const replaced = await listReplaced(reached);
    if (!replaced.some((each) => each.name === wanted))
      throw new StartError(`There is no replaced forum "${wanted}": npm run forum -- replaced lists them.`);
    await refuseInUse(reached);
    const stamp = new Date().toISOString().slice(0, 19).replace(/[-:]/g, "").replace("T", "_");
    const aside = fitName(name, BEFORE + stamp);
    await swapDatabases(server, { current: name, aside, replacement: wanted });
    console.log(`The forum is ${wanted} again. The other one is kept as ${aside}.`);
    return 0;
  } finally {
    await reached.close();
  }
}
