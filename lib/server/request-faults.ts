import type { IncomingMessage } from "node:http";

export interface Refusal {
  readonly status: 400 | 403 | 405 | 408 | 413 | 417 | 431;
  readonly sentence: string;
  readonly allow?: string;
}

const HOST = /^(?:[\w.~%-]+|\[[\da-f:.]+\])(?::\d{0,5})?$/i;
const TWO_HOSTS =
  "This request has no Host header, two of them, or one with an invalid host. Send exactly one valid Host header.";

/** Faults for which no route may answer a request. Runs for each request, so it must be fast. */
export function faultOf(request: IncomingMessage): Refusal | undefined {
  const { rawHeaders, httpVersion } = request;
  let hosts = 0;
  // `headers` keeps only the first of two Host headers; a proxy before us may have believed the other one.
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index] ?? "";
    if (name.length === 4 && name.toLowerCase() === "host") hosts++;
  }
  // Health checks of load balancers speak HTTP/1.0, which has no Host header.
  if (hosts === 0 && httpVersion === "1.0") return undefined;
  if (hosts === 1 && HOST.test(request.headers.host ?? "")) return undefined;
  return { status: 400, sentence: TWO_HOSTS };
}

export function notAllowed(allow: string): Refusal {
  return {
    status: 405,
    sentence: `This address accepts only ${allow.replaceAll(", ", " and ")} requests.`,
    allow,
  };
}
