/** A stored page depends on the keys in its row (public.ts); an event names the keys to invalidate. */
export const cacheKey = {
  thread: (id: number) => `thread:${id}` as const,
  tag: (slug: string) => `tag:${slug}` as const,
  person: (handle: string) => `person:${handle.toLowerCase()}` as const,
  lists: "lists",
  tags: "tags",
  outcomes: (tag: string) => `outcomes:${tag}` as const,
  /** Of pages that show the outcomes of all injuries. */
  allOutcomes: "outcomes",
  answers: "answers",
  log: "log",
  numbers: "numbers",
  picture: (key: string) => `picture:${key}` as const,
  site: "site",
  /** Of no page: each instance reads its settings again (lib/forum-settings/current.ts). */
  settings: "settings",
} as const;

type Of<Key> = Key extends (...given: never[]) => infer Made ? Made : Key;
export type CacheKey = Of<(typeof cacheKey)[keyof typeof cacheKey]>;

const AWAY = "!";

/** Marks a key after a moderator hid something: no reader may get the old page, however long the new one takes. */
export const removalKey = (key: string) => `${AWAY}${key}`;

export function splitInvalidated(said: readonly string[]): { stale: string[]; away: string[] } {
  const away = said.filter((key) => key.startsWith(AWAY)).map((key) => key.slice(AWAY.length));
  return { stale: said.filter((key) => !key.startsWith(AWAY)), away };
}
