import type { IncomingMessage } from "node:http";
import { isIPv4 } from "node:net";
import { LOCAL_READER } from "@/lib/mail/outbox-page";
import { isLocal, namesThisMachine, ownOrigins } from "@/lib/own-origin";
import { fromElsewhere } from "@/lib/web/origin";
import type { Refusal } from "./request-faults";

const HOST_AND_SCHEME = ["host", "x-forwarded-host", "x-forwarded-proto", "x-forwarded-port", "forwarded"];
/** Headers that proxies add. A proxy on this machine would make every reader look local. */
const FORWARDING =
  /^(?:x-forwarded-.*|x-(?:real|client|cluster-client)-ip|forwarded|via|true-client-ip|cf-.*)$/;

/** Hides the client's host and scheme from Next. Must run before any other header changes. */
export function prepareForNext(request: IncomingMessage, publicUrl: string): void {
  const { headers } = request;
  markLocalReader(request, publicUrl);
  const { host, protocol, origin } = new URL(publicUrl);
  for (const name of HOST_AND_SCHEME) delete headers[name];
  headers.host = host;
  headers["x-forwarded-host"] = host;
  headers["x-forwarded-proto"] = protocol.slice(0, -1);
  // Next compares `origin` and `host` before it runs an action.
  if (headers.origin && ownOrigins(publicUrl).includes(headers.origin)) headers.origin = origin;
}

/** A mark that a client sent is removed. Reads `rawHeaders`: `x-forwarded-for` in `headers` may be ours by now. */
export function markLocalReader(request: IncomingMessage, publicUrl: string): void {
  const { headers, rawHeaders, socket } = request;
  delete headers[LOCAL_READER];
  const names = rawHeaders.filter((_, index) => index % 2 === 0).map((name) => name.toLowerCase());
  const host = rawHeaders[2 * names.indexOf("host") + 1] ?? "";
  const forwarded = names.some((name) => FORWARDING.test(name));
  if (!forwarded && isLoopback(socket.remoteAddress) && isLocal(publicUrl) && namesThisMachine(host))
    headers[LOCAL_READER] = "1";
}

const EMPTY: Refusal = {
  status: 400,
  sentence: "This form came without its fields, so nothing was changed. Go back and send it again.",
};

/** Refuses server actions that Next would answer with status 500. */
export function refusedForm(request: IncomingMessage, publicUrl: string): Refusal | undefined {
  if (request.method !== "POST") return undefined;
  return foreign(request, publicUrl) ?? (isEmptyForm(request) ? EMPTY : undefined);
}

function foreign({ headers }: IncomingMessage, publicUrl: string): Refusal | undefined {
  const { origin, host = "" } = headers;
  const own = ownOrigins(publicUrl);
  if (origin !== undefined && own.includes(origin)) return undefined;
  const ownHost = own.some((one) => new URL(one).host === host.toLowerCase());
  if (origin === undefined && ownHost) return undefined;
  return { status: ownHost ? 403 : 400, sentence: fromElsewhere(publicUrl) };
}

function isEmptyForm({ headers }: IncomingMessage): boolean {
  const { "content-type": type = "", "content-length": length = "0", "transfer-encoding": chunks } = headers;
  return /^\s*multipart\/form-data/i.test(type) && chunks === undefined && Number(length) === 0;
}

function isLoopback(address = ""): boolean {
  const plain = address.replace(/^::ffff:/, "");
  return plain === "::1" || (isIPv4(plain) && plain.startsWith("127."));
}
