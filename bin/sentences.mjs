import "./node-version.mjs";
import { installIfNeeded } from "./install.mjs";
import { takeNoArguments } from "./read-arguments.mjs";

takeNoArguments(
  "npm run --silent sentences > FILE",
  "Writes every sentence of the project that a person can read into FILE, with its file and line: read it aloud.",
);

await installIfNeeded({ dev: true });
const { register } = await import("tsx/esm/api");
register();
const { listSentences } = await import("../tests/sentences/sentences.ts");

let lastFile;
for (const { file, line, text } of listSentences()) {
  if (file !== lastFile) console.log(`${lastFile ? "\n" : ""}${file}`);
  console.log(`  ${line}\t${text}`);
  lastFile = file;
}
