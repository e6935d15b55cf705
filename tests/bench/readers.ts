import { setTimeout as pause } from "node:timers/promises";
import { keptAlive, readOnce } from "./one-read";

/** Between two reads of one connection: sixteen that never rest would measure the machine's two cores and nothing else. */
const REST_MS = 5;
const REVISION = /<meta name="comeback-revision" content="(\d+)"/;
const HEAD_BYTES = 4_096;

export interface Readers {
  /** Settles with the moment at which a reader first had this revision. */
  showing(revision: number): Promise<number>;
  stop(): Promise<{ perSecond: number; longest: number }>;
}

/** Connections that read one page over and over. */
export function startReaders(url: string, connections: number): Readers {
  const started = performance.now();
  const waiting = new Map<number, (at: number) => void>();
  let [reads, longest, highest, stopped] = [0, 0, 0, false];

  async function readOn(): Promise<void> {
    const agent = keptAlive();
    while (!stopped) {
      const { body, ms } = await readOnce(url, "identity", agent);
      reads += 1;
      longest = Math.max(longest, ms);
      highest = Math.max(highest, Number(REVISION.exec(body.toString("latin1", 0, HEAD_BYTES))?.[1] ?? 0));
      for (const [revision, shown] of waiting) if (revision <= highest) shown(performance.now());
      await pause(REST_MS);
    }
    agent.destroy();
  }

  const reading = Promise.all(Array.from({ length: connections }, readOn));
  return {
    showing: (revision) =>
      new Promise((resolve) => {
        if (revision <= highest) return resolve(performance.now());
        waiting.set(revision, (at) => {
          waiting.delete(revision);
          resolve(at);
        });
      }),
    async stop() {
      stopped = true;
      await reading;
      return { perSecond: (reads / (performance.now() - started)) * 1000, longest };
    },
  };
}
