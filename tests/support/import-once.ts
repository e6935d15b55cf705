// Imports a file into a database and says how far it is; a test's stand-in for the command, to be killed on the way.
import { connect, disconnect } from "@/db/client";
import { REFERENCED } from "@/lib/import/files/blog-files";
import { type Progress, runImport } from "@/lib/import/run-import";

async function main([url = "", file = ""]: string[]): Promise<void> {
  const onProgress = ({ step, done, total }: Progress) => console.log(`${step} ${done} of ${total}`);
  await connect(url);
  const started = performance.now();
  const { numbers } = await runImport({
    file,
    dryRun: false,
    split: false,
    pictures: REFERENCED(),
    onProgress,
  });
  const seconds = (performance.now() - started) / 1000;
  const most = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(`done: ${numbers.comments} comments in ${seconds.toFixed(1)} s, at most ${most} MB`);
  await disconnect();
}

void main(process.argv.slice(2));
