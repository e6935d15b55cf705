import { AsyncLocalStorage } from "node:async_hooks";
import { randomBytes } from "node:crypto";

export interface CurrentRequest {
  /** In each log line of the request, and on the error page, so that a person's report can be found. */
  readonly id: string;
  readonly method?: string;
  readonly route?: string;
  /** The response to a form without script if the form's page cannot be rendered: contains everything that was typed. */
  refusal?: () => Response;
  /** Why this reader does not find the page, if they lack a role. */
  missing?: string;
}

/** Next bundles pages apart from the server: both share the storage under this key. */
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

/** Keeps fixed segments of our routes and numbers; drops titles, handles, tokens and query strings. */
export function loggedPath(url: string, words: ReadonlySet<string>): string {
  const [path = "/"] = url.split(/[?#]/, 1);
  const parts = path.split("/").slice(1, 9);
  return `/${parts.map((part) => (part === "" || words.has(part) || /^\d{1,15}$/.test(part) ? part : "*")).join("/")}`;
}
