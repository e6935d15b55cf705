import { AsyncLocalStorage } from "node:async_hooks";
import { randomBytes } from "node:crypto";

/** The request that is being answered. */
export interface CurrentRequest {
  /** In each of its log lines, and told to the person, so that their report can be found. */
  readonly id: string;
  readonly method?: string;
  /** Its path as the log may hold it. */
  readonly route?: string;
  /** The answer to a form without script, for when the form's own page cannot be made: it holds what was typed. */
  refusal?: () => Response;
}

/** Next bundles pages apart from the server, and both find it under this key. */
const STORAGE = Symbol.for("comeback.request");
const shared = globalThis as { [STORAGE]?: AsyncLocalStorage<CurrentRequest> };
shared[STORAGE] ??= new AsyncLocalStorage<CurrentRequest>();
const storage = shared[STORAGE];

export function withRequest<Result>(request: CurrentRequest, work: () => Result): Result {
  return storage.run(request, work);
}

export function currentRequest(): CurrentRequest | undefined {
  return storage.getStore();
}

export function newRequestId(): string {
  return randomBytes(4).toString("hex");
}

/**
 * A path as the log may hold it: words of our own routes and numbers stay; titles, handles and tokens do not. Query strings
 * never do.
 */
export function loggedPath(url: string, words: ReadonlySet<string>): string {
  const [path = "/"] = url.split(/[?#]/, 1);
  const parts = path.split("/").slice(1, 9);
  return `/${parts.map((part) => (part === "" || words.has(part) || /^\d{1,15}$/.test(part) ? part : "*")).join("/")}`;
}
