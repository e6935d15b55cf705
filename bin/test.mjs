import "./node-version.mjs";
import { installIfNeeded } from "./install.mjs";

await installIfNeeded({ dev: true });
const { register } = await import("tsx/esm/api");
register();
const { main } = await import("../tests/run/main.ts");
await main();
