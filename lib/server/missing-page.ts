import type { ServerResponse } from "node:http";
import { escaped } from "@/lib/html";
import { MISSING_WORDS } from "@/lib/web/missing-words";
import type { FinishedPage, Headers } from "./finished-page";

export type Sends = Pick<ServerResponse, "writeHead" | "write" | "end" | "flushHeaders">;
export type Instead = (sends: Sends) => void;

/** Next fills the body of a `notFound()` or failed page by script: `choose` returns a replacement by status. */
export function insteadOfPage(
  response: ServerResponse,
  choose: (status: number) => Instead | undefined,
): void {
  const sends = {
    writeHead: response.writeHead.bind(response),
    write: response.write.bind(response),
    end: response.end.bind(response),
    flushHeaders: response.flushHeaders.bind(response),
  } as Sends;
  let replaced: boolean | undefined;
  const isReplaced = () => {
    if (replaced === undefined) {
      const instead = isPage(response) ? choose(response.statusCode) : undefined;
      replaced = instead !== undefined;
      instead?.(sends);
    }
    return replaced;
  };
  const guarded = (name: keyof Sends, silent: unknown) =>
    function send(...given: unknown[]) {
      if (name === "writeHead" && typeof given[0] === "number") response.statusCode = given[0];
      return isReplaced() ? silent : Reflect.apply(sends[name], response, given);
    };
  Object.assign(response, {
    writeHead: guarded("writeHead", response),
    write: guarded("write", true),
    end: guarded("end", response),
    flushHeaders: guarded("flushHeaders", undefined),
  });
}

const isPage = (response: ServerResponse) =>
  String(response.getHeader("content-type")).startsWith("text/html");

/** Not cacheable: whether the page exists depends on the reader, and so does `why`. */
export function sendMissing(
  response: ServerResponse,
  sends: Sends,
  page: FinishedPage,
  { headers, why }: { headers: Headers; why: string | undefined },
) {
  const stored = page.copies.identity.bytes;
  const bytes = why ? Buffer.from(stored.toString().replace(MISSING_WORDS, () => escaped(why))) : stored;
  for (const name of response.getHeaderNames()) if (name !== "set-cookie") response.removeHeader(name);
  sends.writeHead(404, [
    ...headers.flat(),
    ...["content-type", "text/html; charset=utf-8", "content-length", String(bytes.length)],
    ...["cache-control", "private, no-store"],
  ]);
  sends.end(response.req.method === "HEAD" ? undefined : bytes);
}
