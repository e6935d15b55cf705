/** What waits for those who keep order. */
export interface Counts {
  readonly cases: number;
  readonly appeals: number;
}

type Hear = (counts: Counts) => void;

/** A small question, asked only by the few who keep order, and only while they look at the page. */
const EVERY_MS = 5_000;

const hearers = new Set<Hear>();
let asking: number | undefined;

/** Tells the counts again and again, to all who ask on a page by one question. @returns what ends it. */
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
  // They were signed out, or keep order no longer.
  if (response?.status === 404) return stop();
  const counts = response?.ok ? ((await response.json()) as Counts) : null;
  if (counts) for (const hear of hearers) hear(counts);
}
