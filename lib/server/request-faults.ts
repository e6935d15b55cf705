import type { IncomingMessage } from "node:http";

export interface Refusal {
  readonly status: 400 | 403 | 405 | 408 | 413 | 417 | 431;
  /** What was wrong, and what to do next. */
  readonly sentence: string;
  /** The methods that would have been answered. */
  readonly allow?: string;
}

const HOST = /^(?:[\w.~%-]+|\[[\da-f:.]+\])(?::\d{0,5})?$/i;
const TWO_HOSTS = "This request names no host, a host that cannot be, or two: send one Host header.";

/** What makes a request one that nobody may answer, whatever it asks for. It is asked for each page, so it must be fast. */
export function faultOf(request: IncomingMessage): Refusal | undefined {
  const { rawHeaders, httpVersion } = request;
  let hosts = 0;
  // `headers` keeps the first of two and says nothing of the other, which a proxy before us may have believed.
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index] ?? "";
    if (name.length === 4 && name.toLowerCase() === "host") hosts++;
  }
  // Health checks of load balancers speak HTTP/1.0, which knows no hosts.
  if (hosts === 0 && httpVersion === "1.0") return undefined;
  if (hosts === 1 && HOST.test(request.headers.host ?? "")) return undefined;
  return { status: 400, sentence: TWO_HOSTS };
}

export function notAllowed(allow: string): Refusal {
  return { status: 405, sentence: `This address answers ${allow.replaceAll(", ", " and ")} only.`, allow };
}
