import type { Kind } from "@/lib/backups/manifest";
import { type ReplacedForum, replaceForum } from "@/lib/backups/replace-forum";
import { readEnv } from "@/lib/env";
import { counted } from "@/lib/words/counts";
import type { CommandInput } from "./commands";
import { copyBars } from "./copy-progress";
import { interruptible } from "./interruptible";
import { MIGRATIONS } from "./open-database";
import { passphraseToOpen } from "./passphrase";
import { reachServer } from "./reach-server";

/** Brings back a backup, or an export into an empty forum. */
export async function readFile(kind: Kind, { words: [file = ""], options }: CommandInput): Promise<number> {
  const env = readEnv();
  const target = await reachServer(env, { say: console.error, join: false });
  const progress = copyBars();
  try {
    const replaced = await interruptible((signal) =>
      replaceForum({
        kind,
        file,
        target,
        migrations: MIGRATIONS,
        places: env,
        dataDir: env.dataDir,
        at: new Date(),
        onlyEmpty: kind === "export",
        askPassphrase: () => passphraseToOpen(env, options),
        onProgress: progress.show,
        signal,
      }),
    );
    progress.end();
    if (options.json) console.log(JSON.stringify(inJson(replaced)));
    else for (const line of reportOf(kind, file, replaced)) console.log(line);
    return 0;
  } finally {
    progress.end();
    await target.close();
  }
}

const rowsOf = ({ manifest }: ReplacedForum) => manifest.tables.reduce((sum, { rows }) => sum + rows, 0);

function inJson(replaced: ReplacedForum) {
  const { manifest, summary, kept, picturesPlaced } = replaced;
  const { madeAt, version } = manifest;
  const { files, missing } = summary.pictures;
  return { madeAt, version, rows: rowsOf(replaced), pictures: files, missing, picturesPlaced, kept };
}

function reportOf(kind: Kind, file: string, replaced: ReplacedForum): string[] {
  const { manifest, summary, kept } = replaced;
  const { files, missing } = summary.pictures;
  const rows = counted(rowsOf(replaced), "row", "rows");
  return [
    `${kind === "backup" ? "Restored" : "Imported"} ${file}, made ${manifest.madeAt} by Comeback ${manifest.version}: ${rows}, ${counted(files, "picture", "pictures")}.`,
    ...(missing.length > 0
      ? [`${counted(missing.length, "picture was", "pictures were")} already missing when the file was made.`]
      : []),
    ...(kept === null
      ? []
      : [
          `The forum that was here before is kept as ${kept}. To go back: npm run forum -- replaced use ${kept}`,
          "To delete it: npm run forum -- replaced drop",
        ]),
    ...(kind === "export" ? ["An export holds no sessions: everyone signs in again."] : []),
    "Start Comeback as usual: npm start",
  ];
}
