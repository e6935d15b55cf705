import { createWriteStream } from "node:fs";
import http, { type IncomingMessage } from "node:http";
import https from "node:https";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { LARGEST_DOCUMENT } from "../files/keep-file";
import type { Loss } from "../files/lost-files";
import { checkAddress, checkedLookup, PrivateAddress, type Reach } from "./reach";

export type Downloaded =
  | { readonly bytes: number }
  | { readonly why: Loss }
  /** Ask again, after so many milliseconds. */
  | { readonly waitMs: number };

const MOST_REDIRECTS = 5;
const SILENT_MS = 20_000;
const WHOLE_MS = 10 * 60_000;
const LONGEST_WAIT_MS = 60_000;
const USUAL_WAIT_MS = 5_000;
const HEADERS = {
  accept: "*/*",
  "accept-encoding": "identity",
  "user-agent": "Comeback (moves this blog, as its owner asked)",
};

class TooLarge extends Error {}
class TooSlow extends Error {}

/** Asks one host with few connections, and follows redirects only to addresses that are checked like the first. */
export class Downloader {
  private readonly agents: { readonly http: http.Agent; readonly https: https.Agent };

  constructor(
    private readonly reach: Reach,
    connections: number,
  ) {
    const options = { keepAlive: true, maxSockets: connections, lookup: checkedLookup(reach) };
    this.agents = { http: new http.Agent(options), https: new https.Agent(options) };
  }

  /** @throws errors of this machine's disk */
  async download(address: string, target: string): Promise<Downloaded> {
    const ending = AbortSignal.timeout(WHOLE_MS);
    try {
      let url = new URL(address);
      for (let step = 0; step <= MOST_REDIRECTS; step++) {
        const answer = await this.ask(url, ending);
        const location = isRedirect(answer) ? answer.headers.location : undefined;
        if (location === undefined) return await received(answer, target, ending);
        answer.destroy();
        if (!URL.canParse(location, url)) return { why: "refused" };
        url = new URL(location, url);
      }
      return { why: "refused" };
    } catch (error) {
      return { why: lossOf(error) };
    }
  }

  close(): void {
    this.agents.http.destroy();
    this.agents.https.destroy();
  }

  private ask(url: URL, signal: AbortSignal): Promise<IncomingMessage> {
    checkAddress(url, this.reach);
    const { get } = url.protocol === "https:" ? https : http;
    const agent = url.protocol === "https:" ? this.agents.https : this.agents.http;
    return new Promise((resolve, reject) => {
      const request = get(url, { agent, headers: HEADERS, signal }, resolve);
      request.setTimeout(SILENT_MS, () => request.destroy(new TooSlow("The old site did not answer.")));
      request.on("error", reject);
    });
  }
}

async function received(answer: IncomingMessage, target: string, signal: AbortSignal): Promise<Downloaded> {
  const { statusCode = 0, headers } = answer;
  if (statusCode !== 200 || headers["content-encoding"] !== undefined) {
    answer.destroy();
    return statusCode === 200 ? { why: "refused" } : refused(statusCode, headers["retry-after"]);
  }
  if (Number(headers["content-length"] ?? 0) > LARGEST_DOCUMENT) {
    answer.destroy();
    return { why: "large" };
  }
  let bytes = 0;
  const counter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      done(bytes > LARGEST_DOCUMENT ? new TooLarge("The file is too large.") : null, chunk);
    },
  });
  await pipeline(answer, counter, createWriteStream(target, { flags: "wx" }), { signal });
  return { bytes };
}

function refused(status: number, retryAfter: string | undefined): Downloaded {
  if (status === 429 || status === 503) return { waitMs: waitOf(retryAfter) };
  return { why: status === 404 || status === 410 ? "gone" : "refused" };
}

/** The header holds seconds or a date. */
function waitOf(retryAfter: string | undefined): number {
  if (!retryAfter) return USUAL_WAIT_MS;
  const ms = /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - Date.now();
  return Number.isFinite(ms) ? Math.min(LONGEST_WAIT_MS, Math.max(0, ms)) : USUAL_WAIT_MS;
}

function isRedirect({ statusCode = 0 }: IncomingMessage): boolean {
  return [301, 302, 303, 307, 308].includes(statusCode);
}

const OF_THE_DISK = new Set(["ENOSPC", "EACCES", "EROFS", "EDQUOT", "EMFILE", "EIO"]);

function lossOf(error: unknown): Loss {
  const { name, code, cause } = error as { name?: string; code?: string; cause?: unknown };
  if (error instanceof PrivateAddress || cause instanceof PrivateAddress) return "private";
  if (error instanceof TooLarge) return "large";
  if (error instanceof TooSlow || name === "AbortError" || name === "TimeoutError") return "slow";
  if (code !== undefined && OF_THE_DISK.has(code)) throw error;
  return "unreachable";
}
