import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import type { Headers } from "./finished-page";
import { rawRefusal, refuse } from "./refuse";
import { notAllowed, type Refusal } from "./request-faults";

const UNREADABLE: Refusal = {
  status: 400,
  sentence: "This request is not valid HTTP/1.1, so nothing was done. Send a valid request.",
};
const BY_CODE: Record<string, Refusal> = {
  HPE_HEADER_OVERFLOW: {
    status: 431,
    sentence:
      "The headers of this request are longer than 128 KB, so nothing was done. Send shorter headers.",
  },
  HPE_CHUNK_EXTENSIONS_OVERFLOW: {
    status: 413,
    sentence:
      "The chunks of this request carry more than 16 KB of extensions, so nothing was done. Send them without extensions.",
  },
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: 408,
    sentence: "This request did not arrive in time, so nothing was done. Send it again.",
  },
};
const EXPECTATION: Refusal = {
  status: 417,
  sentence:
    "The Expect header of this request is not 100-continue, so nothing was done. Send the request without this header.",
};
/** Milliseconds of further reading, so that closing the connection does not lose the response. */
const LAST_READ_MS = 1_000;

/** Node would refuse malformed requests without our security headers. */
export function answerMalformed(server: Server, security: Headers): void {
  const answered = new WeakSet<Duplex>();

  server.on("clientError", (error: NodeJS.ErrnoException, socket) => {
    if (answered.has(socket)) return;
    answered.add(socket);
    if (error.code === "ECONNRESET" || !socket.writable || isAnswering(socket)) return void socket.destroy();
    last(socket, BY_CODE[error.code ?? ""] ?? UNREADABLE);
  });
  server.on("connect", (_request: IncomingMessage, socket) => last(socket, notAllowed("GET, HEAD")));
  server.on("checkExpectation", (_request: IncomingMessage, response: ServerResponse) => {
    for (const [name, value] of security) response.setHeader(name, value);
    response.setHeader("connection", "close");
    refuse(response, EXPECTATION);
  });

  function last(socket: Duplex, refusal: Refusal): void {
    socket.on("error", () => socket.destroy());
    socket.end(rawRefusal(refusal, security));
    socket.resume();
    setTimeout(() => socket.destroy(), LAST_READ_MS).unref();
  }
}

/** A second status line inside a response would be read as its body. */
function isAnswering(socket: Duplex): boolean {
  const { _httpMessage } = socket as Duplex & { _httpMessage?: ServerResponse };
  return _httpMessage?.headersSent ?? false;
}
