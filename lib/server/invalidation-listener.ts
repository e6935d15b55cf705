import type { Hearer } from "./listener";
import type { PageStore } from "./page-store";

/** Tells the store what became stale. */
export function invalidationListener(store: Pick<PageStore, "stale" | "hearing">): Hearer {
  return {
    channel: "comeback_stale",
    hear: (payload) => tell(store, payload),
    hearing: (hearing) => store.hearing(hearing),
  };
}

/** What cannot be read might have named anything, so everything is out of date. */
function tell(store: Pick<PageStore, "stale" | "hearing">, payload: string): void {
  try {
    store.stale(JSON.parse(payload) as string[]);
  } catch {
    store.hearing(true);
  }
}
