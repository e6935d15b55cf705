import { setTimeout } from "node:timers/promises";
import { type Databases, type Listening, listen } from "@/db/listen";

export interface Hearer {
  readonly channel: string;
  hear(payload: string): void;
  /** Called when the connection is lost or back: notifications may have been missed in between. */
  hearing(hearing: boolean): void;
}

const FIRST_WAIT_MS = 50;
const LONGEST_WAIT_MS = 5_000;

export function keepListening(databases: string | Databases, hearers: readonly Hearer[]) {
  const ending = new AbortController();
  const channels = hearers.map(({ channel }) => channel);
  let heard: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => {
    heard = resolve;
  });

  function tell(channel: string, payload: string): void {
    for (const hearer of hearers) if (hearer.channel === channel) hearer.hear(payload);
  }

  function hearing(now: boolean): void {
    for (const hearer of hearers) hearer.hearing(now);
  }

  async function listenAgainAndAgain(): Promise<void> {
    let wait = FIRST_WAIT_MS;
    while (!ending.signal.aborted) {
      const listening = await listen(databases, channels, tell).catch(() => undefined);
      if (listening) {
        wait = FIRST_WAIT_MS;
        hearing(true);
        heard();
        await untilLost(listening, ending.signal);
        hearing(false);
      } else {
        await pause(wait, ending.signal);
        wait = Math.min(wait * 2, LONGEST_WAIT_MS);
      }
    }
  }

  const ended = listenAgainAndAgain();
  return {
    ready,
    async close(): Promise<void> {
      ending.abort();
      await ended;
    },
  };
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
