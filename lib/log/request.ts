import { AsyncLocalStorage } from "node:async_hooks";
import { randomBytes } from "node:crypto";

/** What a log line says of the request it belongs to. */
export interface LoggedRequest {
  /** Told to the person as well, so that their report can be found. */
  readonly request: string;
  readonly method?: string;
  /** The route's pattern, without what stands in its place or behind it. */
  readonly route?: string;
}

const STORAGE = Symbol.for("comeback.request");
const shared = globalThis as { [STORAGE]?: AsyncLocalStorage<LoggedRequest> };
shared[STORAGE] ??= new AsyncLocalStorage<LoggedRequest>();
const storage = shared[STORAGE];

export function withRequest<Result>(request: LoggedRequest, work: () => Result): Result {
  return storage.run(request, work);
}

export function currentRequest(): LoggedRequest | undefined {
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
