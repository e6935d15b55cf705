import "./node-version.mjs";
import { buildIfNeeded } from "./build.mjs";
import { installIfNeeded } from "./install.mjs";
import { takeNoArguments } from "./read-arguments.mjs";
import { root } from "./root.mjs";

takeNoArguments(
  "npm start",
  "Starts Comeback. Its settings come from the environment and from .env; the README lists them.",
);
process.chdir(root);
await installIfNeeded();
await buildIfNeeded("everything");
process.env.NODE_ENV = "production";
process.env.NEXT_TELEMETRY_DISABLED = "1";
const { main } = await import("../.build/start.js");
await main();
