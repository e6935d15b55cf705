import { readOnce } from "./one-read";
import type { Served } from "./processes";

/** The compressed bytes of every script that a page can load, and how many of them only a member's page does. */
export async function scriptBytes(served: Served, html: string): Promise<{ all: number; later: number }> {
  const first = [...html.matchAll(/<script[^>]* src="([^"]+)"/g)].map(([, src]) => String(src));
  const sizes = new Map<string, number>();
  const waiting = [...first];
  for (let path = waiting.pop(); path; path = waiting.pop()) {
    if (sizes.has(path)) continue;
    sizes.set(path, (await readOnce(served.url + path, "br")).body.length);
    const text = String((await readOnce(served.url + path, "identity")).body);
    for (const [, name] of text.matchAll(/["']\.\/([\w-]+\.js)["']/g)) waiting.push(`/_assets/${name}`);
  }
  const sum = (paths: Iterable<string>) =>
    [...paths].reduce((total, path) => total + (sizes.get(path) ?? 0), 0);
  return { all: sum(sizes.keys()), later: sum(sizes.keys()) - sum(first) };
}
