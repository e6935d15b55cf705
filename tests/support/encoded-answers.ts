import { request } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import type { Forum } from "./forum-process";

export interface EncodedAnswer {
  readonly status: number;
  /** "none" if the body came as it is. */
  readonly encoding: string;
  readonly vary: string;
  /** Of the body, as they came over the network. */
  readonly bytes: number;
  readonly body: string;
}

const DECODERS: Record<string, (bytes: Buffer) => Buffer> = {
  br: brotliDecompressSync,
  gzip: gunzipSync,
  none: (bytes) => bytes,
};

/** With exactly these headers: `fetch` would add its own, and decode the body. */
export function askEncoded(
  forum: Pick<Forum, "url">,
  path: string,
  headers: Record<string, string>,
  method = "GET",
): Promise<EncodedAnswer> {
  return new Promise((resolve, reject) => {
    request(`${forum.url}${path}`, { headers, method, agent: false }, (response) => {
      const pieces: Buffer[] = [];
      response.on("data", (piece) => pieces.push(piece));
      response.once("error", reject);
      response.once("end", () => {
        const sent = Buffer.concat(pieces);
        const encoding = response.headers["content-encoding"] ?? "none";
        const decode = DECODERS[encoding];
        if (!decode) return reject(new Error(`${path} came as ${encoding}`));
        resolve({
          status: response.statusCode ?? 0,
          encoding,
          vary: response.headers.vary ?? "",
          bytes: sent.length,
          body: sent.length > 0 ? String(decode(sent)) : "",
        });
      });
    })
      .once("error", reject)
      .end();
  });
}

type Site = "same-origin" | "none" | "same-site" | "cross-site" | undefined;

interface Asked {
  readonly name: string;
  readonly method?: "HEAD";
  readonly accept?: string;
  readonly site: Site;
  readonly more?: Record<string, string>;
  /** For a member, and for a visitor, whose pages hold nothing private. */
  readonly member: string;
  readonly visitor: string;
}

const BROWSERS = "gzip, deflate, br, zstd";

/** Every way to ask for a page that the page store does not keep, and how the body must come. */
const WAYS: readonly Asked[] = [
  { name: "typed", site: "none", member: "br", visitor: "br" },
  { name: "from our page", site: "same-origin", member: "br", visitor: "br" },
  { name: "gzip only", accept: "gzip", site: "same-origin", member: "gzip", visitor: "gzip" },
  { name: "identity", accept: "identity", site: "same-origin", member: "none", visitor: "none" },
  { name: "HEAD", method: "HEAD", site: "same-origin", member: "none", visitor: "none" },
  { name: "a part", site: "same-origin", more: { range: "bytes=0-99" }, member: "br", visitor: "br" },
  {
    name: "seen before",
    site: "same-origin",
    more: { "if-none-match": "*", "if-modified-since": new Date().toUTCString() },
    member: "br",
    visitor: "br",
  },
  { name: "from another site", site: "cross-site", member: "none", visitor: "br" },
  { name: "from a sister site", site: "same-site", member: "none", visitor: "br" },
  { name: "by an old browser", site: undefined, member: "none", visitor: "br" },
];

/** Shorter bodies are left as they are. */
const SHORTEST = 1024;

/** One sentence for each way that is not answered as it should be; `compressible` is false for pages with a key. */
export async function wronglyEncoded(
  forum: Pick<Forum, "url">,
  path: string,
  cookie: string,
  compressible: boolean,
): Promise<string[]> {
  const wrong: string[] = [];
  for (const way of WAYS) {
    const answer = await askEncoded(forum, path, headersOf(way, cookie), way.method);
    const { status, encoding, vary, bytes, body } = answer;
    const said = `${cookie ? "member" : "visitor"} ${way.name} ${path}: ${status}, ${encoding}, ${bytes} bytes`;
    if (status === 206 || status === 304) wrong.push(said);
    if (way.method === "HEAD") {
      if (bytes > 0 || encoding !== "none") wrong.push(said);
      continue;
    }
    const expected = compressible ? way[cookie ? "member" : "visitor"] : "none";
    if (encoding !== expected && Buffer.byteLength(body) >= SHORTEST) wrong.push(said);
    if (encoding !== "none" && !/accept-encoding/i.test(vary)) wrong.push(`${said}, vary: ${vary}`);
  }
  return wrong;
}

function headersOf({ accept = BROWSERS, site, more }: Asked, cookie: string): Record<string, string> {
  return { cookie, "accept-encoding": accept, ...(site && { "sec-fetch-site": site }), ...more };
}
