import { createHash } from "node:crypto";
import { type Bodies, compressTightly, ENCODINGS, type Encoding } from "./compress";

export interface Copy {
  readonly bytes: Buffer;
  /** Flat name and value pairs, the fastest form for `writeHead`. */
  readonly headers: string[];
  readonly notModifiedHeaders: string[];
}

export interface FinishedPage {
  readonly status: number;
  readonly mark: string;
  readonly copies: { readonly identity: Copy } & { readonly [encoding in Encoding]?: Copy };
  /** The thread revision on the page; -1 if it shows no thread. */
  readonly revision: number;
  readonly mayBeStored: boolean;
  /** Bytes in the page store. */
  readonly size: number;
}

export type Headers = readonly (readonly [name: string, value: string])[];

/** Every browser and proxy may keep a copy but must revalidate it; during an outage, the copy may be shown for a day. */
export const REVALIDATED: Headers = [
  ["cache-control", "public, max-age=0, must-revalidate, stale-if-error=86400"],
];

const SUFFIX: Record<Encoding, string> = { identity: "", gzip: "-gz", br: "-br" };
const TIGHT_SUFFIX = "-brt";
/** Approximate bytes per entry besides its bodies: headers, path, keys. */
const OVERHEAD = 4_096;

export function finishPage(
  answer: Pick<FinishedPage, "status" | "revision" | "mayBeStored"> & { bodies: Bodies; headers: Headers },
): FinishedPage {
  const { bodies, headers, ...rest } = answer;
  const mark = createHash("sha256").update(bodies.identity).digest("base64url").slice(0, 22);
  const copies: { -readonly [encoding in Encoding]?: Copy } = {};
  for (const encoding of ENCODINGS) {
    const bytes = bodies[encoding];
    if (bytes) copies[encoding] = copyOf(bytes, encoding, mark, headers);
  }
  const identity = copies.identity ?? copyOf(bodies.identity, "identity", mark, headers);
  const size = Object.values(copies).reduce((sum, copy) => sum + copy.bytes.length, OVERHEAD);
  return { ...rest, mark, copies: { ...copies, identity }, size };
}

/** The same page in fewer bytes for browsers that read Brotli. */
export async function tightened(page: FinishedPage): Promise<FinishedPage> {
  const { br, identity } = page.copies;
  if (!br) return page;
  const bytes = await compressTightly(identity.bytes);
  if (bytes.length >= br.bytes.length) return page;
  const headersOf = (headers: readonly string[]) =>
    headers.map((value, index) => {
      const name = headers[index - 1];
      if (name === "content-length") return String(bytes.length);
      return name === "etag" ? `"${page.mark}${TIGHT_SUFFIX}"` : value;
    });
  const copy = {
    bytes,
    headers: headersOf(br.headers),
    notModifiedHeaders: headersOf(br.notModifiedHeaders),
  };
  return { ...page, copies: { ...page.copies, br: copy }, size: page.size - br.bytes.length + bytes.length };
}

function copyOf(bytes: Buffer, encoding: Encoding, mark: string, headers: Headers): Copy {
  const shared = [...headers.flat(), "etag", `"${mark}${SUFFIX[encoding]}"`, "vary", "accept-encoding"];
  const encoded = encoding === "identity" ? [] : ["content-encoding", encoding];
  return {
    bytes,
    headers: [...shared, ...encoded, "content-length", String(bytes.length)],
    notModifiedHeaders: shared,
  };
}
