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
