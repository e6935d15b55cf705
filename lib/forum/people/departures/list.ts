import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { type DepartureWay, departureWay } from "@/db/departures/schema";
import { readEnv } from "@/lib/env";
import { log } from "@/lib/log/log";
import { bucketStore } from "@/lib/pictures/bucket";
import { diskStore } from "@/lib/pictures/disk";

/** One line of JSON for each erasure. `chain` is a hash of the line and of the chain before it. */
const FILE = "erasures.jsonl";
/** A list that somebody changed, before it is written anew. */
const BROKEN_FILE = "erasures.broken.jsonl";

export interface Erasure {
  readonly digest: string;
  readonly way: DepartureWay;
  readonly at: string;
}

const line = z.object({
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  way: z.enum(departureWay.enumValues),
  at: z.iso.datetime(),
  chain: z.string().regex(/^[0-9a-f]{64}$/),
});

interface ReadList {
  readonly erasures: readonly Erasure[];
  /** False if there is no file. */
  readonly isThere: boolean;
  /** The number of the first line that somebody changed, from 1. */
  readonly brokenAt: number | null;
}

export interface Place {
  readonly name: "the data folder" | "the bucket";
  read(): Promise<string | null>;
  write(text: string, as?: "the list" | "a broken list"): Promise<void>;
}

export interface FoundList extends ReadList {
  readonly place: Place["name"];
  /** False if the place did not answer: then nobody knows what its list says. */
  readonly isReadable: boolean;
}

/** A bucket that does not answer must keep neither the forum from starting nor an admin from the page that says so. */
export function readLists(): Promise<FoundList[]> {
  return Promise.all(
    placesOfList().map(async ({ name, read }) => {
      try {
        return { ...parseList(await read()), place: name, isReadable: true };
      } catch (error) {
        log.warn("The list of erasures could not be read", error, { place: name });
        return { ...parseList(null), place: name, isReadable: false };
      }
    }),
  );
}

export function placesOfList(): Place[] {
  const { dataDir, bucket } = readEnv();
  const folder: Place = {
    name: "the data folder",
    read: () => readFile(join(dataDir, FILE), "utf8").catch(missing),
    write: (text, as) => diskStore(dataDir).put(fileOf(as), Buffer.from(text)),
  };
  if (!bucket) return [folder];
  const store = bucketStore(bucket);
  return [
    folder,
    {
      name: "the bucket",
      async read() {
        const found = await store.read(FILE);
        return found ? textOf(found.stream) : null;
      },
      write: (text, as) => store.put(fileOf(as), Buffer.from(text)),
    },
  ];
}

const fileOf = (as: "the list" | "a broken list" = "the list") => (as === "the list" ? FILE : BROKEN_FILE);

function missing(error: unknown): null {
  if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
  throw error;
}

async function textOf(stream: AsyncIterable<unknown>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks).toString("utf8");
}

/** Lines before the first broken one count; those after it do not, because nobody knows who wrote them. */
export function parseList(text: string | null): ReadList {
  if (text === null) return { erasures: [], isThere: false, brokenAt: null };
  const erasures: Erasure[] = [];
  let chain = "";
  for (const [index, written] of text.split("\n").filter(Boolean).entries()) {
    const read = line.safeParse(jsonOf(written));
    const { digest, way, at } = read.data ?? {};
    if (!digest || !way || !at || read.data?.chain !== chainOf(chain, { digest, way, at }))
      return { erasures, isThere: true, brokenAt: index + 1 };
    erasures.push({ digest, way, at });
    chain = read.data.chain;
  }
  return { erasures, isThere: true, brokenAt: null };
}

export function writeList(erasures: readonly Erasure[]): string {
  let chain = "";
  return erasures
    .map((erasure) => {
      chain = chainOf(chain, erasure);
      return `${JSON.stringify({ ...erasure, chain })}\n`;
    })
    .join("");
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

const chainOf = (before: string, { digest, way, at }: Erasure) =>
  createHash("sha256").update([before, digest, way, at].join("\n")).digest("hex");
