import { connect } from "node:net";

export interface RawAnswer {
  readonly status: number;
  /** Names in small letters, in the order they came; a name that came twice is there twice. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
}

/** What a server sends on one connection for these bytes, as they are, until the server or `patienceMs` ends it. */
export function speak(port: number, sent: string, patienceMs = 10_000): Promise<string> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    const socket = connect(port, "127.0.0.1", () => socket.write(sent, "latin1"));
    const said = () => resolve(Buffer.concat(parts).toString("latin1"));
    socket.on("data", (part) => parts.push(part));
    socket.setTimeout(patienceMs, () => {
      socket.destroy();
      reject(new Error(`The connection stayed open after ${JSON.stringify(sent.slice(0, 200))}`));
    });
    socket.once("end", () => {
      socket.end();
      said();
    });
    socket.once("error", (error) => (parts.length > 0 ? said() : reject(error)));
  });
}

/** One request on a connection of its own, written out by hand: nothing is added, mended or followed. */
export async function ask(
  port: number,
  method: string,
  target: string,
  headers: readonly string[],
  body = "",
): Promise<RawAnswer> {
  const lines = [`${method} ${target} HTTP/1.1`, ...headers, "Connection: close"];
  return readAnswer(await speak(port, `${lines.join("\r\n")}\r\n\r\n${body}`));
}

export function readAnswer(said: string): RawAnswer {
  const [head = "", ...body] = said.split("\r\n\r\n");
  const [line = "", ...lines] = head.split("\r\n");
  const headers = lines.map((each) => {
    const colon = each.indexOf(":");
    return [each.slice(0, colon).toLowerCase(), each.slice(colon + 1).trim()] as const;
  });
  return { status: Number(/^HTTP\/1\.1 (\d{3}) /.exec(line)?.[1]), headers, body: body.join("\r\n\r\n") };
}
