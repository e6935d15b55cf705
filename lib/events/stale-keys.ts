export { cacheKey as staleKey } from "@/lib/addresses/cache-keys";

const AWAY = "!";

/** As it is said where a moderator decided: what was is shown to nobody from then on, however long the new page takes. */
export const takenAway = (key: string) => `${AWAY}${key}`;

/** What is only out of date, and what is not to be shown again, among the keys that were said. */
export function splitStale(said: readonly string[]): { stale: string[]; away: string[] } {
  const away = said.filter((key) => key.startsWith(AWAY)).map((key) => key.slice(AWAY.length));
  return { stale: said.filter((key) => !key.startsWith(AWAY)), away };
}
