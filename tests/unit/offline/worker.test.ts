import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";

class Sent extends Event {
  answer: Promise<Response> | undefined;

  constructor(
    readonly request: { readonly mode: string; readonly method: string },
    readonly preloadResponse: Promise<Response | undefined> = Promise.resolve(undefined),
  ) {
    super("fetch");
  }

  respondWith(answer: Promise<Response>): void {
    this.answer = answer;
  }
}

const worker = new EventTarget();
const answers: (() => Promise<Response>)[] = [];
const NAVIGATION = { mode: "navigate", method: "GET" };

beforeAll(async () => {
  vi.stubGlobal("self", worker);
  vi.stubGlobal("OFFLINE_PAGE", "<h1>You are offline</h1>");
  vi.stubGlobal("OFFLINE_POLICY", "default-src 'none'");
  vi.stubGlobal("fetch", () => answers.shift()?.() ?? Promise.reject(new TypeError("Failed to fetch")));
  await import("@/components/offline/worker");
});

afterAll(() => {
  vi.unstubAllGlobals();
});

async function answerTo(event: Sent): Promise<Response | undefined> {
  worker.dispatchEvent(event);
  return event.answer;
}

describe("the service worker", () => {
  test.each([
    ["a picture", { mode: "no-cors", method: "GET" }],
    ["a script's request", { mode: "cors", method: "GET" }],
    ["a form that is sent", { mode: "navigate", method: "POST" }],
  ])("leaves %s to the browser", async (_, request) => {
    expect(await answerTo(new Sent(request))).toBeUndefined();
  });

  test("passes a page on as the server sent it, also an error", async () => {
    const early = new Response("The page, asked for while the worker started");
    expect(await answerTo(new Sent(NAVIGATION, Promise.resolve(early)))).toBe(early);
    const failure = new Response("Not right now", { status: 503 });
    answers.push(async () => failure);
    expect(await answerTo(new Sent(NAVIGATION))).toBe(failure);
  });

  test.each([
    ["the request", () => Promise.resolve(undefined)],
    ["the early request", () => Promise.reject(new TypeError("Failed to fetch"))],
  ])("shows the offline page, which no cache keeps, if %s fails", async (_, ask) => {
    const page = await answerTo(new Sent(NAVIGATION, ask()));
    expect(await page?.text()).toBe("<h1>You are offline</h1>");
    expect(page?.status).toBe(503);
    expect(page?.headers.get("cache-control")).toBe("no-store");
    expect(page?.headers.get("content-security-policy")).toBe("default-src 'none'");
  });
});
