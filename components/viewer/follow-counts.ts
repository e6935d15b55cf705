export interface Counts {
  readonly cases: number;
  readonly appeals: number;
  readonly messages: number;
}

type Hear = (counts: Counts) => void;

/** Only moderators ask, and only while the page is visible. */
const EVERY_MS = 5_000;

const hearers = new Set<Hear>();
let asking: number | undefined;

/** One request serves all listeners of a page. @returns the function that ends it. */
export function followCounts(hear: Hear): () => void {
  hearers.add(hear);
  if (asking === undefined) {
    asking = window.setInterval(ask, EVERY_MS);
    document.addEventListener("visibilitychange", ask);
  }
  return () => {
    hearers.delete(hear);
    if (hearers.size === 0) stop();
  };
}

function stop(): void {
  clearInterval(asking);
  asking = undefined;
  document.removeEventListener("visibilitychange", ask);
}

async function ask(): Promise<void> {
  if (document.hidden) return;
  const response = await fetch("/api/moderation/counts").catch(() => undefined);
  // Signed out, or no longer a moderator.
  if (response?.status === 404) return stop();
  const counts = response?.ok ? ((await response.json()) as Counts) : null;
  if (counts) for (const hear of hearers) hear(counts);
}
