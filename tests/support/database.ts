import { test as base, inject } from "vitest";
import { connect, disconnect } from "@/db/client";
import { cloneTemplate } from "./templates";

/** Each test file has a migrated database of its own: `url` names it; `db`, and the process's `database()`, are connected to it. */
export const test = base
  .extend("serverUrl", { scope: "file" }, () => inject("serverUrl"))
  .extend("url", { scope: "file" }, async ({ serverUrl }, { onCleanup }) => {
    const clone = await cloneTemplate(serverUrl);
    onCleanup(clone.drop);
    return clone.url;
  })
  .extend("db", { scope: "file", auto: true }, async ({ url }, { onCleanup }) => {
    const db = await connect(url);
    onCleanup(disconnect);
    return db;
  });
