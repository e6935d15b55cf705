import { type ServerResponse, STATUS_CODES } from "node:http";
import type { Headers } from "./finished-page";
import type { Refusal } from "./request-faults";

export function refuse(response: ServerResponse, refusal: Refusal): void {
  const { bytes, headers } = drawn(refusal);
  response.writeHead(refusal.status, headers.flat());
  response.end(response.req.method === "HEAD" ? undefined : bytes);
}

export function rawRefusal(refusal: Refusal, security: Headers): Buffer {
  const { bytes, headers } = drawn(refusal);
  const lines = [...security, ...headers, ["connection", "close"] as const].map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  const { status } = refusal;
  return Buffer.concat([
    Buffer.from(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join("")}\r\n`, "latin1"),
    bytes,
  ]);
}

function drawn({ sentence, allow }: Refusal): { bytes: Buffer; headers: Headers } {
  const bytes = Buffer.from(`${sentence}\n`);
  const headers: Headers = [
    ["content-type", "text/plain; charset=utf-8"],
    ["content-length", String(bytes.length)],
    ["cache-control", "no-store"],
    ...(allow ? ([["allow", allow]] as const) : []),
  ];
  return { bytes, headers };
}
