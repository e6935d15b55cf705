import { setTimeout } from "node:timers/promises";
import { type Listening, listen } from "@/db/listen";
import type { PageStore } from "./page-store";

export const STALE_CHANNEL = "comeback_stale";

const FIRST_WAIT_MS = 50;
const LONGEST_WAIT_MS = 5_000;

/** Keeps the store told of what became stale, whatever happens to the connection; `close` ends it. */
export function hearStaleKeys(databaseUrl: string, store: Pick<PageStore, "stale" | "hearing">) {
  const ending = new AbortController();
  let heard: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => {
    heard = resolve;
  });

  async function keepListening(): Promise<void> {
    let wait = FIRST_WAIT_MS;
    while (!ending.signal.aborted) {
      const listening = await listen(databaseUrl, STALE_CHANNEL, (payload) => tell(store, payload)).catch(
        () => undefined,
      );
      if (listening) {
        wait = FIRST_WAIT_MS;
        store.hearing(true);
        heard();
        await untilLost(listening, ending.signal);
        store.hearing(false);
      } else {
        await pause(wait, ending.signal);
        wait = Math.min(wait * 2, LONGEST_WAIT_MS);
      }
    }
  }

  const ended = keepListening();
  return {
    /** Kept once the first connection stands. */
    ready,
    async close(): Promise<void> {
      ending.abort();
      await ended;
    },
  };
}

/** What cannot be read might have named anything, so everything is out of date. */
function tell(store: Pick<PageStore, "stale" | "hearing">, payload: string): void {
  try {
    store.stale(JSON.parse(payload) as string[]);
  } catch {
    store.hearing(true);
  }
}

async function untilLost(listening: Listening, signal: AbortSignal): Promise<void> {
  const stop = () => void listening.close();
  signal.addEventListener("abort", stop, { once: true });
  if (signal.aborted) stop();
  await listening.lost;
  signal.removeEventListener("abort", stop);
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await setTimeout(ms, undefined, { signal }).catch(() => undefined);
}
