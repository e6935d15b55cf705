/** What a stored page depends on. A write names the keys it makes stale; a page names its own by its path. */
export const staleKey = {
  thread: (id: number) => `thread:${id}`,
  tag: (slug: string) => `tag:${slug}`,
  person: (handle: string) => `person:${handle.toLowerCase()}`,
  lists: "lists",
  tags: "tags",
  /** What the author has answered. */
  answers: "answers",
  /** The public log of what was decided. */
  log: "log",
  /** A picture, by its name in storage. */
  picture: (key: string) => `picture:${key}`,
  /** Every page. */
  site: "site",
} as const;

const AWAY = "!";

/** As it is said where a moderator decided: what was is shown to nobody from then on, however long the new page takes. */
export const takenAway = (key: string) => `${AWAY}${key}`;

/** What is only out of date, and what is not to be shown again, among the keys that were said. */
export function splitStale(said: readonly string[]): { stale: string[]; away: string[] } {
  const away = said.filter((key) => key.startsWith(AWAY)).map((key) => key.slice(AWAY.length));
  return { stale: said.filter((key) => !key.startsWith(AWAY)), away };
}

/** The keys of the page at a public path. */
export function staleKeysOf(pathname: string): string[] {
  const [first = "", second = ""] = pathname.slice(1).split("/");
  switch (first) {
    case "t":
      return [staleKey.site, staleKey.thread(Number(second))];
    case "tags":
      return [staleKey.site, second ? staleKey.tag(decodeURIComponent(second)) : staleKey.tags];
    case "u":
      return [staleKey.site, staleKey.person(decodeURIComponent(second))];
    case "moderation":
      return [staleKey.site, staleKey.log];
    case "answers":
      return [staleKey.site, staleKey.answers];
    case "":
    case "latest":
    case "unanswered":
    case "stories":
    case "top":
      return [staleKey.site, staleKey.lists];
    default:
      return [staleKey.site];
  }
}
