import type { IncomingMessage } from "node:http";
import { isIPv4 } from "node:net";
import { LOCAL_READER } from "@/lib/mail/outbox-page";
import { isLocal, namesThisMachine, ownOrigins } from "@/lib/own-origin";
import { fromElsewhere } from "@/lib/web/origin";
import type { Refusal } from "./request-faults";

const HOST_AND_SCHEME = ["host", "x-forwarded-host", "x-forwarded-proto", "x-forwarded-port", "forwarded"];
/** What a proxy adds. One that stands on this machine would make everybody a reader on this machine. */
const FORWARDING =
  /^(?:x-forwarded-.*|x-(?:real|client|cluster-client)-ip|forwarded|via|true-client-ip|cf-.*)$/;

/**
 * Tells Next the forum's own host and scheme in place of those that a client names, and marks who reads on the very
 * machine. Runs before anything else changes the headers.
 */
export function prepareForNext(request: IncomingMessage, publicUrl: string): void {
  const { headers } = request;
  markLocalReader(request, publicUrl);
  const { host, protocol, origin } = new URL(publicUrl);
  for (const name of HOST_AND_SCHEME) delete headers[name];
  headers.host = host;
  headers["x-forwarded-host"] = host;
  headers["x-forwarded-proto"] = protocol.slice(0, -1);
  // Next compares the two hosts before it looks for an action.
  if (headers.origin && ownOrigins(publicUrl).includes(headers.origin)) headers.origin = origin;
}

/**
 * Sets the mark by the socket's own address; a mark that a client sends is taken away. What the client sent is read from
 * the raw headers, since `x-forwarded-for` among the others may be ours by now.
 */
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
  sentence: "This form came without its fields, so nothing was done. Go back and send it again.",
};

/** Why a form of a page (a server action) is not passed on; Next would answer both of these with 500. */
export function refusedForm(request: IncomingMessage, publicUrl: string): Refusal | undefined {
  if (request.method !== "POST") return undefined;
  return foreign(request, publicUrl) ?? (isEmptyForm(request) ? EMPTY : undefined);
}

/** A page of another site sent it. */
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
