import type { IncomingMessage, ServerResponse } from "node:http";
import { listMissed } from "@/db/comments/new-replies";
import { believeAddress } from "./client-address";
import { type ListMissed, LiveHub } from "./live-hub";
import { LiveStream } from "./live-stream";
import { bareHeaders } from "./security-headers";

class LivePlaces {
  readonly #limits: { inAll: number; perAddress: number };
  readonly #taken = new Map<string, number>();
  #inAll = 0;

  constructor(limits: { inAll: number; perAddress: number }) {
    this.#limits = limits;
  }

  take(address: string): boolean {
    const taken = this.#taken.get(address) ?? 0;
    if (this.#inAll >= this.#limits.inAll || taken >= this.#limits.perAddress) return false;
    this.#taken.set(address, taken + 1);
    this.#inAll += 1;
    return true;
  }

  leave(address: string): void {
    const taken = this.#taken.get(address) ?? 0;
    if (taken > 1) this.#taken.set(address, taken - 1);
    else this.#taken.delete(address);
    this.#inAll -= 1;
  }
}

export const LIVE_PATH = "/api/live";

const PLACES = { inAll: 5_000, perAddress: 30 };
const NUMBER = /^\d{1,15}$/;

export interface LiveOptions {
  readonly secure: boolean;
  readonly places?: { inAll: number; perAddress: number };
  readonly missed?: ListMissed;
}

/** `GET /api/live?thread=ID&after=COMMENT`: server-sent events with the thread's new replies. */
export function createLive({ secure, places = PLACES, missed = listMissed }: LiveOptions) {
  const hub = new LiveHub(missed);
  const taken = new LivePlaces(places);
  const headers = [
    ...bareHeaders(secure).flat(),
    ...["content-type", "text/event-stream; charset=utf-8", "cache-control", "no-store"],
    // nginx would otherwise buffer the stream.
    ...["x-accel-buffering", "no"],
  ];

  async function answer(request: IncomingMessage, response: ServerResponse, url: string): Promise<void> {
    if (request.method !== "GET") return refuse(response, 405, ["allow", "GET"]);
    const asked = askedIn(request, url);
    if (!asked) return refuse(response, 400);
    const address = addressOf(request);
    if (hub.closed || !taken.take(address)) return refuse(response, 503, ["retry-after", "60"]);

    const { threadId, after } = asked;
    const stream = new LiveStream(response, headers, after);
    response.once("close", () => {
      hub.forget(threadId, stream);
      taken.leave(address);
    });
    // 204 tells the browser not to reconnect.
    if (!(await hub.open(threadId, stream))) refuse(response, 204);
  }

  return { hub, answer, close: () => hub.close() };
}

/** On a reconnect, `Last-Event-ID` is newer than the page's `after`. */
function askedIn(request: IncomingMessage, url: string): { threadId: number; after: number } | undefined {
  const query = new URLSearchParams(url.slice(url.indexOf("?") + 1));
  const thread = query.get("thread") ?? "";
  const after = request.headers["last-event-id"] || query.get("after") || "0";
  if (!NUMBER.test(thread) || typeof after !== "string" || !NUMBER.test(after)) return undefined;
  return { threadId: Number(thread), after: Number(after) };
}

function addressOf(request: IncomingMessage): string {
  believeAddress(request);
  return String(request.headers["x-forwarded-for"]);
}

function refuse(response: ServerResponse, status: number, more: string[] = []): void {
  const empty = status === 204 ? [] : ["content-length", "0"];
  response.writeHead(status, ["cache-control", "no-store", ...empty, ...more]).end();
}
