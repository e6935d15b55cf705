import { cacheKey, removalKey } from "@/lib/addresses/cache-keys";
import type { Changed } from "./event";
import { listed } from "./page-keys";

export function pagesOf({ threads, people, lines, pictures }: Changed): string[] {
  const keys = [
    ...threads.flatMap(listed),
    ...people.map(cacheKey.person),
    ...lines.map(cacheKey.thread),
    ...pictures.map(cacheKey.picture),
    ...[cacheKey.tags, cacheKey.answers, cacheKey.log],
  ];
  return keys.map(removalKey);
}
