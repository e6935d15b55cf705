import { median, quantile } from "./numbers";
import { keptAlive, readOnce } from "./one-read";
import type { Served } from "./processes";

const WARM_UP = 15;
const READS = 60;

export interface Target {
  readonly served: Served;
  readonly path: string;
}

export interface Cost {
  readonly cpuMs: number;
  readonly p50: number;
  readonly p99: number;
}

/**
 * What pages cost on servers that keep none: one read at a time, all targets in turns, so that whatever else the
 * machine does meets all of them; each round in another order, so that no page always pays for its neighbour's garbage.
 */
export async function unstoredCosts(targets: readonly Target[]): Promise<Cost[]> {
  const reads = targets.map(({ served, path }) => ({
    served,
    path,
    cpu: [] as number[],
    ms: [] as number[],
  }));
  const agents = new Map(targets.map(({ served }) => [served, keptAlive()]));
  for (let round = -WARM_UP; round < READS; round++) {
    for (const { served, path, cpu, ms } of inAnotherOrder(reads)) {
      const before = await served.cpuMs();
      const read = await readOnce(served.url + path, "br", agents.get(served));
      if (read.status !== 200) throw new Error(`${path} was answered with ${read.status}`);
      if (round < 0) continue;
      cpu.push((await served.cpuMs()) - before);
      ms.push(read.ms);
    }
  }
  for (const agent of agents.values()) agent.destroy();
  return reads.map(({ cpu, ms }) => ({ cpuMs: median(cpu), p50: median(ms), p99: quantile(ms, 0.99) }));
}

function inAnotherOrder<T>(items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, place: Math.random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}
