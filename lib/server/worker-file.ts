import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { forum } from "@/lib/forum-settings/current";
import { lookOf } from "@/lib/forum-settings/look";
import { escaped } from "@/lib/html";
import { compress, LEVELS } from "./compress";
import { type FinishedPage, finishPage, type Headers } from "./finished-page";

/** The service worker holds the whole offline page, so that the forum's name and colour go into the worker. */
export const WORKER_PATH = "/sw.js";

/** What the build leaves open (lib/build/offline-page.ts). */
export const OPEN_PLACES = {
  name: "FORUM-NAME",
  look: ".forum-look{}",
  lookHash: "FORUM-LOOK-HASH",
} as const;

export function createWorkerFile(file: string, headers: Headers): () => Promise<FinishedPage> {
  let built: Promise<string> | undefined;
  let last: { readonly of: string; readonly page: Promise<FinishedPage> } | undefined;

  return function find() {
    const { name, accent } = forum();
    const of = `${accent} ${name}`;
    if (last?.of !== of) last = { of, page: make(name, accent) };
    last.page.catch(() => {
      last = undefined;
    });
    return last.page;
  };

  async function make(name: string, accent: string): Promise<FinishedPage> {
    built ??= readFile(file, "utf8");
    const look = lookOf(accent);
    const text = (await built)
      .replaceAll(OPEN_PLACES.lookHash, createHash("sha256").update(look).digest("base64"))
      .replaceAll(OPEN_PLACES.look, look)
      .replaceAll(OPEN_PLACES.name, () => quotable(name));
    return finishPage({
      status: 200,
      revision: -1,
      mayBeStored: true,
      bodies: await compress(Buffer.from(text), LEVELS.file),
      headers: [
        ["content-type", "text/javascript; charset=utf-8"],
        ["cache-control", "public, max-age=3600"],
        ...headers,
      ],
    });
  }
}

/** As HTML inside a string of a script, whichever quotes the string has. */
const quotable = (text: string) =>
  escaped(text).replace(/[\\`$\n]/g, (character) => `&#${character.charCodeAt(0)};`);
