import "./node-version.mjs";
import { buildIfNeeded } from "./build.mjs";
import { installIfNeeded } from "./install.mjs";
import { takeNoArguments } from "./read-arguments.mjs";

takeNoArguments(
  "npm run lighthouse",
  "Starts a forum with sample content on this machine, audits its pages with Lighthouse as a phone loads them, and prints the medians of five runs. Exits with 1 if a page misses its target.",
);

await installIfNeeded({ dev: true });
const { register } = await import("tsx/esm/api");
register();
await buildIfNeeded("everything");
const { main } = await import("../tests/bench/lighthouse.ts");
process.exitCode = await main();
