import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { startForum } from "./forum-process";

/** Starts a new forum once, so that each worker can begin with a copy of its data in place of planting its own. */
export default async function makeTemplate() {
  const dataDir = await mkdtemp(path.join(tmpdir(), "comeback-e2e-template-"));
  const forum = await startForum(dataDir);
  await forum.stop();
  process.env.E2E_TEMPLATE = dataDir;
  return () => rm(dataDir, { recursive: true, force: true });
}
