import { randomBytes } from "node:crypto";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { isDecodable } from "@/lib/addresses/forgive";
import { missing } from "@/lib/addresses/public";
import { renamedAddress } from "@/lib/addresses/renamed";
import { type CurrentRequest, loggedPath, newRequestId, withRequest } from "@/lib/current-request";
import type { Facts } from "@/lib/log/log";
import { increment } from "@/lib/metrics/registry";
import type { PictureStore } from "@/lib/pictures/picture-store";
import { answer } from "./answer";
import type { IsOwnRoute } from "./app-routes";
import type { NextHandler } from "./ask-next";
import { believeAddress } from "./client-address";
import { compressUnstored } from "./compress-unstored";
import { sendFailure, sendWebPage } from "./failure-page";
import type { FinishedPage, Headers } from "./finished-page";
import { prepareForNext, refusedForm } from "./for-next";
import type { HealthChecks } from "./health";
import { keepNowhere } from "./keep-nowhere";
import { LIVE_PATH } from "./live";
import { type FindLook, isLook } from "./look";
import { measure, type RequestKind } from "./measure";
import { METRICS_PATH, sendMetrics } from "./metrics";
import { type Instead, insteadOfPage, type Sends, sendMissing } from "./missing-page";
import { movedPage } from "./moved-page";
import type { PageStore } from "./page-store";
import { publicTarget } from "./public-paths";
import { LIVENESS_PATH, READINESS_PATH, type Readiness, sendLiveness, sendReadiness } from "./readiness";
import { refuse } from "./refuse";
import { faultOf, notAllowed } from "./request-faults";
import { bareHeaders, memberPolicy } from "./security-headers";
import type { StaticFiles } from "./static-files";
import { privateUpload, sendUpload } from "./uploads";

export type Log = (sentence: string, error: unknown, facts: Facts) => void;

export interface HandlerParts {
  readonly store: PageStore;
  readonly fill: (path: string) => Promise<FinishedPage>;
  readonly live: (request: IncomingMessage, response: ServerResponse, url: string) => Promise<void>;
  readonly files: StaticFiles;
  readonly look: FindLook;
  /** Reads changed settings before Next makes a page. */
  readonly renew: () => Promise<unknown>;
  readonly isOwnRoute: IsOwnRoute;
  readonly next: NextHandler;
  readonly pictures: PictureStore;
  readonly isPublic: (name: string) => Promise<boolean>;
  readonly headers: Headers;
  readonly publicUrl: string;
  readonly secure: boolean;
  readonly log: Log;
  readonly isDatabaseUp: HealthChecks["isDatabaseUp"];
  readonly health: HealthChecks["report"];
  readonly readiness: () => Promise<Readiness>;
  /** Null if nobody may read the metrics. */
  readonly metricsToken: string | null;
  /** The fixed segments of our routes: the log keeps no other part of a path. */
  readonly words: ReadonlySet<string>;
}

export const NOT_FOUND = missing.views.all;

/** Nearly every request ends at the page store; the others go to our files, then to Next. */
export function createHandler(parts: HandlerParts): RequestListener {
  const { store, files, isOwnRoute, log, publicUrl } = parts;
  const bare = bareHeaders(parts.secure);
  const publicHost = new URL(publicUrl).host;
  const HEALTH: Readonly<Record<string, (response: ServerResponse) => unknown>> = {
    "/healthz": sendHealth,
    [LIVENESS_PATH]: sendLiveness,
    [READINESS_PATH]: async (response) => sendReadiness(response, await parts.readiness()),
  };

  return (request, response) => {
    const { url = "/", method } = request;
    const reads = method === "GET" || method === "HEAD";
    const fault = faultOf(request);
    if (fault) {
      measure(response, "refused");
      for (const [name, value] of bare) response.setHeader(name, value);
      response.shouldKeepAlive = false;
      return refuse(response, fault);
    }
    const held = reads ? store.fresh(url) : undefined;
    if (held) {
      measure(response, "stored");
      return answer(request, response, held);
    }
    for (const [name, value] of bare) response.setHeader(name, value);
    route(request, response, url, reads).catch((error) => {
      const id = newRequestId();
      log("A request failed", error, { request: id, method, route: loggedPath(url, parts.words) });
      void fail(response, id);
    });
  };

  async function route(request: IncomingMessage, response: ServerResponse, url: string, reads: boolean) {
    const [path = "/"] = url.split("?", 1);
    const kind = kindOf(path);
    measure(response, kind);
    const isPage = kind === "member" || kind === "unstored";
    if (isPage && request.headers.host !== publicHost) increment("comeback_other_hosts_total");
    if (path in HEALTH) return reads ? HEALTH[path]?.(response) : refuse(response, notAllowed("GET, HEAD"));
    if (path === METRICS_PATH && parts.metricsToken !== null)
      return reads
        ? sendMetrics(request, response, parts.metricsToken)
        : refuse(response, notAllowed("GET, HEAD"));
    if (path === LIVE_PATH) return parts.live(request, response, url);
    const renamed = reads ? renamedAddress(url) : undefined;
    if (renamed) return answer(request, response, movedPage(308, renamed, parts.headers));
    if (isOwnRoute(path) && isDecodable(path)) {
      if (!reads && request.method !== "POST") return refuse(response, notAllowed("GET, HEAD, POST"));
      const refused = path.startsWith("/api/") ? undefined : refusedForm(request, publicUrl);
      if (refused) return refuse(response, refused);
      return passToNext(request, response, { asPage: !path.startsWith("/api/") });
    }
    if (!reads) return refuse(response, notAllowed("GET, HEAD"));
    const file = await (isLook(path) ? parts.look(path) : files.find(path));
    if (file) return answer(request, response, file);
    if (path.startsWith("/uploads/")) {
      if (await sendUpload(request, response, path, parts)) return;
      const own = privateUpload(request, path);
      if (own) return passPicture(request, response, own);
      return answer(request, response, await store.read(NOT_FOUND));
    }
    answer(request, response, await publicPage(url));
  }

  /** Only a Next route can check the session. A reader without access gets the same 404 as for a missing picture. */
  function passPicture(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    request.url = path;
    return passToNext(request, response, { asPage: true });
  }

  function kindOf(path: string): RequestKind {
    if (path in HEALTH || path === METRICS_PATH) return "health";
    if (path === LIVE_PATH) return "live";
    if (path.startsWith("/api/")) return "api";
    if (path.startsWith("/uploads/")) return "picture";
    if (files.has(path)) return "file";
    return isOwnRoute(path) ? "member" : "unstored";
  }

  async function publicPage(url: string): Promise<FinishedPage> {
    const target = publicTarget(url);
    switch (target.kind) {
      case "page":
        // The store would keep this redirect for everybody, in front of the real page at the path.
        if (isOutsideStore(target.path)) return movedPage(308, target.path, parts.headers);
        return store.read(target.path, target.revision);
      case "passing":
        return parts.fill(target.path);
      case "elsewhere":
        return movedPage(308, target.location, parts.headers);
      case "missing":
        return store.read(NOT_FOUND);
    }
  }

  function isOutsideStore(path: string): boolean {
    const ours = path in HEALTH || path === LIVE_PATH || path.startsWith("/uploads/");
    return ours || isOwnRoute(path) || files.has(path) || isLook(path) || renamedAddress(path) !== undefined;
  }

  /** Next would send an empty body for a missing or failed member page, filled by script. */
  function insteadOf(response: ServerResponse, status: number, current: CurrentRequest): Instead | undefined {
    if (status === 404)
      return (sends) =>
        void store
          .read(NOT_FOUND)
          .then((page) =>
            sendMissing(response, sends, page, { headers: parts.headers, why: current.missing }),
          )
          .catch(() => fail(response, current.id, sends));
    const { refusal } = current;
    if (status < 500) return undefined;
    return (sends) =>
      void (refusal ? sendWebPage(response, refusal(), sends) : fail(response, current.id, sends)).catch(
        (error) => response.destroy(error),
      );
  }

  async function fail(response: ServerResponse, id: string, sends: Sends = response): Promise<void> {
    const up = store.stored.hearing && (await parts.isDatabaseUp());
    sendFailure(response, up ? 500 : 503, id, sends);
  }

  async function passToNext(
    request: IncomingMessage,
    response: ServerResponse,
    { asPage }: { asPage: boolean },
  ): Promise<void> {
    await parts.renew();
    compressUnstored(request, response);
    keepNowhere(response);
    prepareForNext(request, publicUrl);
    const policy = memberPolicy(randomBytes(16).toString("base64"));
    // Next takes the nonce for its scripts from the request's policy header.
    request.headers["content-security-policy"] = policy;
    response.setHeader("content-security-policy", policy);
    believeAddress(request);
    const { method, url = "/" } = request;
    const current: CurrentRequest = { id: newRequestId(), method, route: loggedPath(url, parts.words) };
    response.setHeader("x-request-id", current.id);
    if (asPage) insteadOfPage(response, (status) => insteadOf(response, status, current));
    return withRequest(current, () => parts.next(request, response));
  }

  async function sendHealth(response: ServerResponse): Promise<void> {
    const { stored } = store;
    const health = await parts.health(stored.hearing);
    const body = JSON.stringify({ ...health, ...stored });
    response.writeHead(health.ok ? 200 : 503, {
      "content-type": "application/json",
      "cache-control": "no-store",
    });
    response.end(response.req.method === "HEAD" ? undefined : body);
  }
}
