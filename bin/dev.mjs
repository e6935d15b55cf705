import "./node-version.mjs";
import { buildIfNeeded } from "./build.mjs";
import { installIfNeeded } from "./install.mjs";
import { root } from "./root.mjs";

process.chdir(root);
await installIfNeeded({ dev: true });
await buildIfNeeded("bundles");
process.env.NODE_ENV = "development";
process.env.NEXT_TELEMETRY_DISABLED = "1";
const { main } = await import("../.build/start.js");
await main({ dev: true });
