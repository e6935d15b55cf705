import { readFile } from "node:fs/promises";
import { freemem, totalmem } from "node:os";
import path from "node:path";
import { getHeapStatistics } from "node:v8";
import { readProvided, slowerThan, total } from "@/lib/metrics/registry";
import { isLocal } from "@/lib/own-origin";
import { amount } from "@/lib/words/counts";
import { bad, type Check, type Finding, good, warning } from "../check";
import { percentInWords, sizeInWords } from "../words";
import { endsWords } from "./database";

/** https://github.com/nodejs/release#release-schedule */
const NODE_ENDS: Readonly<Record<number, string>> = {
  20: "2026-04-30",
  21: "2024-06-01",
  22: "2027-04-30",
  23: "2025-06-01",
  24: "2028-04-30",
  25: "2026-06-01",
};
const FULL_HEAP = 0.85;
const ENOUGH_REQUESTS = 1_000;
const SLOW_SHARE = 0.02;
const LOW_HITS = 0.5;
const FEW = 50;
const LEAST_LETTERS = 12;

export const serverChecks: readonly Check[] = [
  {
    id: "node-version",
    title: "Version of Node",
    look: ({ now }) => nodeWords(process.versions.node, now),
  },
  {
    id: "memory",
    title: "Memory",
    look() {
      const { heap_size_limit: limit, used_heap_size: used } = getHeapStatistics();
      const { rss } = process.memoryUsage();
      return memoryWords({ rss, machine: totalmem(), free: freemem(), heap: used / limit });
    },
  },
  {
    id: "page-store",
    title: "Page store",
    async look() {
      const [hits, fills] = ["hit", "fill"].map((result) =>
        total("comeback_page_store_reads_total", { result }),
      ) as [number, number];
      const [hearing] = await readProvided("comeback_page_store_hearing");
      const [pages] = await readProvided("comeback_page_store_pages");
      const [bytes] = await readProvided("comeback_page_store_bytes");
      if (hearing?.value === 0)
        return bad(
          "The page store does not hear of changes, so each page is made anew or shown as it was.",
          "Check the connection to the database. With PgBouncer, set DATABASE_DIRECT_URL.",
        );
      return storeWords({ hits, fills, pages: pages?.value ?? 0, bytes: bytes?.value ?? 0 });
    },
  },
  {
    id: "slow-answers",
    title: "Slow answers",
    look() {
      const { slow, all } = slowerThan("comeback_request_seconds", 1);
      const words = `${percentInWords(all === 0 ? 0 : slow / all)} of ${amount(all)} requests took longer than a second.`;
      return all >= ENOUGH_REQUESTS && slow / all > SLOW_SHARE
        ? warning(
            words,
            "Look at the load of the machine and of the database. The metrics show which kind of request is slow.",
          )
        : good(words);
    },
  },
  {
    id: "public-url",
    title: "Address of the forum",
    look({ env }) {
      const { protocol, hostname } = new URL(env.publicUrl);
      if (isLocal(env.publicUrl))
        return warning(
          `Readers cannot reach ${env.publicUrl}: the address is only valid on this machine.`,
          "Set PUBLIC_URL to the address that readers type, such as https://forum.example.org.",
        );
      return protocol === "https:"
        ? good(`Readers reach the forum at ${env.publicUrl}.`)
        : bad(
            `${hostname} is reached without encryption, so anybody on the way can read sign-in links, and passkeys do not work.`,
            "Put a proxy with a certificate in front (Caddy does it by itself), and set PUBLIC_URL to the https address.",
          );
    },
  },
  {
    id: "other-address",
    title: "Address that browsers use",
    look({ env }) {
      const others = total("comeback_other_hosts_total");
      return others >= FEW
        ? warning(
            `Since the start, ${amount(others)} pages were asked for at another address than ${env.publicUrl}, where forms are refused.`,
            "Redirect other names of the forum to PUBLIC_URL in the proxy, and let the proxy pass on the Host header.",
          )
        : good(`Browsers use ${env.publicUrl}.`);
    },
  },
  {
    id: "trusted-proxies",
    title: "Addresses of visitors",
    look() {
      const forwarded = total("comeback_untrusted_proxies_total");
      return forwarded > 0
        ? bad(
            `A proxy that is not in TRUSTED_PROXIES forwarded ${amount(forwarded)} requests, so all its visitors share one rate limit.`,
            "If the proxy is yours, set TRUSTED_PROXIES to its address and restart Comeback.",
          )
        : good("No proxy that is not trusted forwards requests.");
    },
  },
  {
    id: "auth-secret",
    title: "Secret of the sign-in links",
    async look({ env }) {
      const given = env.authSecret !== undefined;
      const secret =
        env.authSecret ?? (await readFile(path.join(env.dataDir, "secret"), "utf8").catch(() => ""));
      if (given && new Set(secret).size < LEAST_LETTERS)
        return bad(
          "AUTH_SECRET repeats a few characters, so somebody could guess it and sign in as anybody.",
          "Make a new one with openssl rand -hex 32, set AUTH_SECRET, and restart. Open sign-in links then end.",
        );
      return !given && env.databaseUrl
        ? warning(
            "AUTH_SECRET was made by this instance and is only on its own disk.",
            "Before you run a second instance, set AUTH_SECRET to the content of the file secret in the data folder, on both.",
          )
        : good("The secret is long enough.");
    },
  },
];

export function nodeWords(version: string, now: Date): Finding {
  const major = Number(version.split(".")[0]);
  const ends = NODE_ENDS[major];
  if (ends === undefined) return good(`Node ${version} is newer than this version of Comeback.`);
  return endsWords(`Node ${major}`, ends, now, "Install Node 24, then start Comeback again.");
}

/** @param memory in bytes; `heap` is the used share of what Node may use. */
export function memoryWords(memory: { rss: number; machine: number; free: number; heap: number }): Finding {
  const { rss, machine, free, heap } = memory;
  const words = `The server uses ${sizeInWords(rss)} of ${sizeInWords(machine)}; ${sizeInWords(free)} is free.`;
  return heap > FULL_HEAP
    ? bad(
        `${words} Its own limit is nearly reached (${percentInWords(heap)}).`,
        "Restart Comeback, and set NODE_OPTIONS=--max-old-space-size to more megabytes if the machine has them.",
      )
    : good(words);
}

export function storeWords(store: { hits: number; fills: number; pages: number; bytes: number }): Finding {
  const { hits, fills, pages, bytes } = store;
  const words = `${amount(pages)} pages are stored in ${sizeInWords(bytes)}; ${percentInWords(hits / Math.max(1, hits + fills))} of ${amount(hits + fills)} reads found theirs.`;
  return hits + fills >= ENOUGH_REQUESTS && hits / (hits + fills) < LOW_HITS
    ? warning(
        words,
        "Programs that visit each page once cause this too. If readers find pages slow, give the machine more memory.",
      )
    : good(words);
}
