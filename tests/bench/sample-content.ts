import { existsSync } from "node:fs";
import { seedSampleContent } from "@/lib/forum/site/sample-content/seed";
import { runForum } from "./run-forum";

const REAL = "../shared/data/article.wxr.xml";

/** The article as it really stands where it is at hand, else the start content's. */
export async function fillForReading(url: string): Promise<void> {
  await seedSampleContent();
  if (existsSync(REAL) && !process.env.BENCH_START_CONTENT) await runForum(["import", REAL], url);
}
