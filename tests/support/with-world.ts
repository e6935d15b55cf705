import { test as base } from "./database";
import { makeWorld } from "./world";

/** Each test file has a database with the fixed cast in it. */
export const test = base.extend("world", { scope: "file" }, async ({ db: _ }) => makeWorld());
