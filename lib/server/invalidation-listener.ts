import type { Hearer } from "./listener";
import type { PageStore } from "./page-store";

export function invalidationListener(store: Pick<PageStore, "stale" | "hearing">): Hearer {
  return {
    channel: "comeback_stale",
    hear: (payload) => tell(store, payload),
    hearing: (hearing) => store.hearing(hearing),
  };
}

/** A payload that cannot be parsed could have named any key, so it invalidates everything. */
function tell(store: Pick<PageStore, "stale" | "hearing">, payload: string): void {
  try {
    store.stale(JSON.parse(payload) as string[]);
  } catch {
    store.hearing(true);
  }
}
