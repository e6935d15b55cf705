import type { ServerResponse } from "node:http";
import type { FinishedPage, Headers } from "./finished-page";

type Sends = Pick<ServerResponse, "writeHead" | "write" | "end" | "flushHeaders">;

/**
 * Next leaves the body of a `notFound()` to script. Where it is about to send that, as the page of a member, `instead` is
 * called with what really sends, and the rest of what Next sends goes nowhere.
 */
export function insteadOfMissing(response: ServerResponse, instead: (sends: Sends) => void): void {
  const sends = {
    writeHead: response.writeHead.bind(response),
    write: response.write.bind(response),
    end: response.end.bind(response),
    flushHeaders: response.flushHeaders.bind(response),
  } as Sends;
  let missing: boolean | undefined;
  const isMissing = () => {
    if (missing === undefined) {
      missing = response.statusCode === 404 && isPage(response);
      if (missing) instead(sends);
    }
    return missing;
  };
  const guarded = (name: keyof Sends, silent: unknown) =>
    function send(...given: unknown[]) {
      if (name === "writeHead" && typeof given[0] === "number") response.statusCode = given[0];
      return isMissing() ? silent : Reflect.apply(sends[name], response, given);
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

/** Whether there is a page depends on who asks: nobody keeps it. */
export function sendMissing(response: ServerResponse, sends: Sends, page: FinishedPage, headers: Headers) {
  const { bytes } = page.copies.identity;
  for (const name of response.getHeaderNames()) if (name !== "set-cookie") response.removeHeader(name);
  sends.writeHead(404, [
    ...headers.flat(),
    ...["content-type", "text/html; charset=utf-8", "content-length", String(bytes.length)],
    ...["cache-control", "private, no-store"],
  ]);
  sends.end(response.req.method === "HEAD" ? undefined : bytes);
}
