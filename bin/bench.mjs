import "./node-version.mjs";
import { buildIfNeeded } from "./build.mjs";
import { installIfNeeded } from "./install.mjs";

await installIfNeeded({ dev: true });
const { register } = await import("tsx/esm/api");
register();
const { main, readName } = await import("../tests/bench/bench.ts");
const bench = readName(process.argv.slice(2));
await buildIfNeeded("everything");
await main(bench);
