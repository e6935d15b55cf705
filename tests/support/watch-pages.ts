import { once } from "node:events";
import { Worker } from "node:worker_threads";

export interface Read {
  /** In ms, since it was asked before. */
  readonly slowest: number;
  readonly asked: number;
}

/** Reads pages one after the other, again and again, on a thread that nothing else keeps busy. */
export function watchPages(urls: readonly string[]) {
  const pages = new Worker(new URL("page-reader.mjs", import.meta.url), {
    workerData: { urls, everyMs: 10 },
  });
  return {
    async read(): Promise<Read> {
      pages.postMessage("read");
      const [read] = (await once(pages, "message")) as [Read];
      return read;
    },
    end: async () => void (await pages.terminate()),
  };
}
