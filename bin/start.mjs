import "./node-version.mjs";
import { buildIfNeeded } from "./build.mjs";
import { installIfNeeded } from "./install.mjs";

await installIfNeeded();
await buildIfNeeded("everything");
process.env.NODE_ENV = "production";
const { main } = await import("../.build/start.js");
await main();
