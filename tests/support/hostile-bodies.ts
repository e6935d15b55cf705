import {
  type ClientRequest,
  request as httpRequest,
  type IncomingHttpHeaders,
  type OutgoingHttpHeaders,
} from "node:http";
import { setTimeout as wait } from "node:timers/promises";

const MB = 2 ** 20;
export const BOUNDARY = "----a-form";

/** A body that nobody sends who means well. */
export interface Attack {
  readonly name: string;
  readonly headers: OutgoingHttpHeaders;
  readonly chunks: () => Iterable<Buffer> | AsyncIterable<Buffer>;
}

const multipart = { "content-type": `multipart/form-data; boundary=${BOUNDARY}` };
const urlencoded = { "content-type": "application/x-www-form-urlencoded" };
const json = { "content-type": "application/json" };

const part = (name: string, value: string) =>
  `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;

function whole(name: string, headers: OutgoingHttpHeaders, text: string): Attack {
  const body = Buffer.from(text);
  return { name, headers: { ...headers, "content-length": body.length }, chunks: () => [body] };
}

function* chunksOf(bytes: number): Generator<Buffer> {
  for (let sent = 0; sent < bytes; sent += 65_536) yield Buffer.alloc(65_536, 120);
}

async function* trickle(): AsyncGenerator<Buffer> {
  for (;;) {
    yield Buffer.from("x");
    await wait(500);
  }
}

export const MANY_PARTS = [
  whole("20,000 parts", multipart, `${part("a", "b").repeat(20_000)}--${BOUNDARY}--\r\n`),
  whole("20,000 pairs", urlencoded, "a=b&".repeat(20_000)),
  whole("20,000 members of a list", json, `{"a":[${"1,".repeat(20_000)}1]}`),
];
export const DEEP = whole(
  "20,000 lists in each other",
  json,
  `{"a":${"[".repeat(20_000)}${"]".repeat(20_000)}}`,
);
export const TWENTY_MB: Attack = {
  name: "20 MB",
  headers: { ...multipart, "content-length": 20 * MB },
  chunks: () => chunksOf(20 * MB),
};
export const TWENTY_MB_UNSAID: Attack = {
  name: "20 MB that it does not declare",
  headers: { ...urlencoded, "transfer-encoding": "chunked" },
  chunks: () => chunksOf(20 * MB),
};
export const ENDLESS: Attack = {
  name: "a body that never ends",
  headers: { ...multipart, "transfer-encoding": "chunked" },
  chunks: trickle,
};
export const WRONG_TYPES = [
  "text/plain;charset=UTF-8",
  "image/png",
  "multipart/form-data",
  "text/xml",
  "",
].map((type) => whole(`the type “${type}”`, type ? { "content-type": type } : {}, "a=1"));
export const ATTACKS = [...MANY_PARTS, DEEP, TWENTY_MB, TWENTY_MB_UNSAID, ENDLESS, ...WRONG_TYPES];

export interface Answered {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Sends it and reads the answer, whenever that comes; nothing is sent after it. */
export function attack(
  url: string,
  { headers, chunks }: Pick<Attack, "headers" | "chunks">,
  more: OutgoingHttpHeaders & { method?: string } = {},
): Promise<Answered> {
  const { method = "POST", ...added } = more;
  return new Promise((resolve, reject) => {
    const asked = httpRequest(url, {
      method,
      agent: false,
      headers: { accept: "application/json", origin: new URL(url).origin, ...headers, ...added },
    });
    let answered = false;
    asked.once("error", (error) => answered || reject(error));
    asked.once("response", (response) => {
      answered = true;
      const parts: Buffer[] = [];
      response.on("data", (bytes) => parts.push(bytes));
      response.once("error", reject);
      response.once("end", () => {
        const { statusCode: status = 0, headers: its } = response;
        resolve({
          status,
          headers: its,
          body: Buffer.concat(parts).toString(),
        });
        asked.destroy();
      });
    });
    void (async () => {
      for await (const chunk of chunks()) {
        if (answered || asked.destroyed) return;
        if (!asked.write(chunk)) await drained(asked);
      }
      asked.end();
    })();
  });
}

function drained(asked: ClientRequest): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      asked.off("drain", go).off("close", go);
      resolve();
    };
    asked.on("drain", go).on("close", go);
  });
}
