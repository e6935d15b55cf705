import type { ServerResponse } from "node:http";

/** What says nothing of caches, such as the 404 of a route, may depend on its reader: no browser and no proxy keeps it. */
export function keepNowhere(response: ServerResponse): void {
  const writeHead = response.writeHead.bind(response) as (...given: unknown[]) => ServerResponse;
  response.writeHead = (...given: unknown[]) => {
    if (!response.hasHeader("cache-control")) response.setHeader("cache-control", "private, no-store");
    return writeHead(...given);
  };
}
