// Starts a built checkout as it is, without building what has changed since: node start-built.mjs CHECKOUT
import path from "node:path";
import { pathToFileURL } from "node:url";

const checkout = process.argv[2] ?? ".";
process.chdir(checkout);
process.env.NODE_ENV = "production";
const { main } = await import(pathToFileURL(path.join(checkout, ".build", "start.js")).href);
await main();
