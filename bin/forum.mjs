import "./node-version.mjs";
import { buildIfNeeded } from "./build.mjs";
import { installIfNeeded } from "./install.mjs";

await installIfNeeded();
await buildIfNeeded("bundles");
process.env.NODE_ENV ??= "production";
const { main } = await import("../.build/forum.js");
await main(process.argv.slice(2));
