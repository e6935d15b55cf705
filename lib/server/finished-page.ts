import { createHash } from "node:crypto";
import { type Bodies, ENCODINGS, type Encoding } from "./compress";

export interface Copy {
  readonly bytes: Buffer;
  /** As `writeHead` takes them fastest: name, value, name, value... */
  readonly headers: string[];
  readonly notModifiedHeaders: string[];
}

/** An answer that is ready to be sent to anybody, in every encoding it is served in. */
export interface FinishedPage {
  readonly status: number;
  /** The content's mark, without the quotes and the encoding's suffix of the ETags made from it. */
  readonly mark: string;
  readonly copies: { readonly identity: Copy } & { readonly [encoding in Encoding]?: Copy };
  /** The thread's revision that the page shows; -1 where it shows none. */
  readonly revision: number;
  readonly mayBeStored: boolean;
  /** What it costs to keep. */
  readonly size: number;
}

export type Headers = readonly (readonly [name: string, value: string])[];

/** Every reader and every proxy may keep a copy, and asks whether it is still right; while we are gone it will do. */
export const REVALIDATED: Headers = [
  ["cache-control", "public, max-age=0, must-revalidate, stale-if-error=86400"],
];

const SUFFIX: Record<Encoding, string> = { identity: "", gzip: "-gz", br: "-br" };
/** About what an entry costs besides its bodies: headers, path, keys. */
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

function copyOf(bytes: Buffer, encoding: Encoding, mark: string, headers: Headers): Copy {
  const shared = [...headers.flat(), "etag", `"${mark}${SUFFIX[encoding]}"`, "vary", "accept-encoding"];
  const encoded = encoding === "identity" ? [] : ["content-encoding", encoding];
  return {
    bytes,
    headers: [...shared, ...encoded, "content-length", String(bytes.length)],
    notModifiedHeaders: shared,
  };
}
