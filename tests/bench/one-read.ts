import { Agent, request } from "node:http";

export interface Read {
  readonly status: number;
  readonly headers: string[];
  readonly body: Buffer;
  readonly ms: number;
}

/** One read, exactly as it comes over the wire. */
export function readOnce(url: string, encoding: string, agent?: Agent): Promise<Read> {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const asked = request(url, { agent, headers: { "accept-encoding": encoding } }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part) => parts.push(part));
      response.once("error", reject);
      response.once("end", () => {
        const ms = performance.now() - started;
        resolve({
          status: response.statusCode ?? 0,
          headers: response.rawHeaders,
          body: Buffer.concat(parts),
          ms,
        });
      });
    });
    asked.once("error", reject).end();
  });
}

export const keptAlive = () => new Agent({ keepAlive: true, maxSockets: 1 });
