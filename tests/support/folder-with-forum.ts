import path from "node:path";
import { connect, disconnect } from "@/db/client";
import { ensureDatabase } from "@/db/databases";
import { startEmbedded } from "@/db/embedded";
import { migrate } from "@/db/migrate";
import { hashForum } from "./forum-files";
import { makeWorld } from "./world";

/**
 * Leaves an embedded database with a small forum in this folder, as `npm start` does. The sample content of a first start
 * takes many seconds of processor time; most tests of starting need any forum.
 */
export async function putForumIn(dataDir: string): Promise<{ hashes: Record<string, unknown> }> {
  const server = await startEmbedded({ dir: path.join(dataDir, "postgres"), fsync: false });
  try {
    const url = await ensureDatabase(server.url, "comeback", async (draft) => {
      await migrate(draft);
      await connect(draft);
      await makeWorld();
      await disconnect();
    });
    return { hashes: await hashForum(url) };
  } finally {
    await server.stop();
  }
}
