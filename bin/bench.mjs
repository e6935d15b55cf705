import "./node-version.mjs";
import { buildIfNeeded } from "./build.mjs";
import { installIfNeeded } from "./install.mjs";

await installIfNeeded({ dev: true });
await buildIfNeeded("everything");
const { register } = await import("tsx/esm/api");
register();
const { main } = await import("../tests/bench/bench.ts");
await main(process.argv.slice(2));
