/** The service worker. It keeps no page and no file: its one answer is the page below, in place of the browser's error. */

/** Filled in by lib/build/offline-page.ts. */
declare const OFFLINE_PAGE: string;
declare const OFFLINE_POLICY: string;

interface InstallEvent extends ExtendableEvent {
  /** Not in every browser. */
  addRoutes?(routes: { condition: object; source: "network" }): Promise<void>;
}

interface ExtendableEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface FetchEvent extends Event {
  readonly request: Request;
  readonly preloadResponse: Promise<Response | undefined>;
  respondWith(answer: Promise<Response>): void;
}

interface Worker extends EventTarget {
  readonly registration: ServiceWorkerRegistration;
  skipWaiting(): Promise<void>;
}

const worker = self as unknown as Worker;

/** Lets pictures, scripts and our own requests pass without starting the worker. */
const NOT_PAGES = {
  condition: { or: ["cors", "no-cors", "same-origin"].map((requestMode) => ({ requestMode })) },
  source: "network",
} as const;

worker.addEventListener("install", (event) => {
  const { addRoutes, waitUntil } = event as InstallEvent;
  waitUntil.call(event, worker.skipWaiting());
  if (addRoutes)
    waitUntil.call(
      event,
      addRoutes.call(event, NOT_PAGES).catch(() => undefined),
    );
});

worker.addEventListener("activate", (event) => {
  // The browser asks the server while the worker starts, so that no page comes later because of it.
  (event as ExtendableEvent).waitUntil(worker.registration.navigationPreload?.enable() ?? Promise.resolve());
});

worker.addEventListener("fetch", (event) => {
  const { request, preloadResponse } = event as FetchEvent;
  if (request.mode !== "navigate" || request.method !== "GET") return;
  (event as FetchEvent).respondWith(pageFor(request, preloadResponse));
});

async function pageFor(request: Request, preloaded: FetchEvent["preloadResponse"]): Promise<Response> {
  try {
    return (await preloaded) ?? (await fetch(request));
  } catch {
    return offlinePage();
  }
}

function offlinePage(): Response {
  return new Response(OFFLINE_PAGE, {
    status: 503,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-store",
      "content-security-policy": OFFLINE_POLICY,
      "cross-origin-opener-policy": "same-origin",
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
    },
  });
}

export {};
