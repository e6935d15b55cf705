import type { ServerResponse } from "node:http";
import { increment, observe } from "@/lib/metrics/registry";

export type RequestKind =
  | "stored"
  | "unstored"
  | "member"
  | "api"
  | "file"
  | "picture"
  | "health"
  | "live"
  | "refused";

/** Call once for each request, before it is answered. */
export function measure(response: ServerResponse, kind: RequestKind): void {
  const began = performance.now();
  response.once("close", () => {
    increment("comeback_requests_total", { kind, status: String(response.statusCode) });
    // A live connection stays open for as long as its page.
    if (kind !== "live") observe("comeback_request_seconds", { kind }, (performance.now() - began) / 1000);
  });
}
