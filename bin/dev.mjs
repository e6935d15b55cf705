import "./node-version.mjs";
import { buildIfNeeded } from "./build.mjs";
import { installIfNeeded } from "./install.mjs";
import { takeNoArguments } from "./read-arguments.mjs";
import { root } from "./root.mjs";

takeNoArguments("npm run dev", "Starts Comeback for work on its code and shows each change at once.");
process.chdir(root);
await installIfNeeded({ dev: true });
await buildIfNeeded("bundles");
process.env.NODE_ENV = "development";
process.env.NEXT_TELEMETRY_DISABLED = "1";
const { main } = await import("../.build/start.js");
await main({ dev: true });
