import "./node-version.mjs";
import { installIfNeeded } from "./install.mjs";
import { takeNoArguments } from "./read-arguments.mjs";

takeNoArguments("npm test", "Checks everything: types, style, tests, and the pages in Chromium.");
await installIfNeeded({ dev: true });
const { register } = await import("tsx/esm/api");
register();
const { main } = await import("../tests/run/main.ts");
await main();
