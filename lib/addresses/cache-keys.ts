/** What a stored page depends on. A page's row in the table names its keys; an event names the keys that it makes stale. */
export const cacheKey = {
  thread: (id: number) => `thread:${id}` as const,
  tag: (slug: string) => `tag:${slug}` as const,
  person: (handle: string) => `person:${handle.toLowerCase()}` as const,
  lists: "lists",
  tags: "tags",
  /** What the author has answered. */
  answers: "answers",
  /** The public log of decisions. */
  log: "log",
  /** A picture, by its name in storage. */
  picture: (key: string) => `picture:${key}` as const,
  /** Every page. */
  site: "site",
} as const;

type Of<Key> = Key extends (...given: never[]) => infer Made ? Made : Key;
export type CacheKey = Of<(typeof cacheKey)[keyof typeof cacheKey]>;

const AWAY = "!";

/** As it is said where a moderator decided: what was is shown to nobody from then on, however long the new page takes. */
export const removalKey = (key: string) => `${AWAY}${key}`;

/** What is only out of date, and what is not to be shown again, among the keys that were said. */
export function splitInvalidated(said: readonly string[]): { stale: string[]; away: string[] } {
  const away = said.filter((key) => key.startsWith(AWAY)).map((key) => key.slice(AWAY.length));
  return { stale: said.filter((key) => !key.startsWith(AWAY)), away };
}
