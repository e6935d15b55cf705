import { median } from "./numbers";
import { keptAlive, readOnce } from "./one-read";
import type { Served } from "./processes";

const WARM_UP = 20;
const READS = 40;

export interface Cost {
  readonly name: string;
  readonly cpuMs: number;
  readonly ms: number[];
}

/** What pages cost on a server that keeps none: one read at a time, the pages in turns. */
export async function unstoredCost(
  served: Served,
  pages: readonly { name: string; path: string }[],
): Promise<Cost[]> {
  const costs = pages.map(({ name, path }) => ({ name, path, cpu: [] as number[], ms: [] as number[] }));
  const agent = keptAlive();
  for (let round = -WARM_UP; round < READS; round++) {
    for (const { path, cpu, ms } of costs) {
      const before = await served.cpuMs();
      const { status, ms: took } = await readOnce(served.url + path, "br", agent);
      if (status !== 200) throw new Error(`${path} was answered with ${status}`);
      if (round < 0) continue;
      cpu.push((await served.cpuMs()) - before);
      ms.push(took);
    }
  }
  agent.destroy();
  return costs.map(({ name, cpu, ms }) => ({ name, cpuMs: median(cpu), ms }));
}
