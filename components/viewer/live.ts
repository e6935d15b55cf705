/** Who looks away for a moment goes on hearing; who leafs through their tabs opens no stream in each: browsers have few. */
const QUIET_AFTER_MS = 10_000;
const HEAR_AFTER_MS = 1_000;
/** An answer that is no stream (a full server, a proxy without one) is asked for again ever more rarely, and then not. */
const REST_MS = 60_000;
const TRIES = 5;

/** Hears of replies that come while the thread is looked at. The browser itself comes back when a connection breaks. */
export function hearNewReplies({ dataset: { thread, newest } }: HTMLElement): void {
  let last = newest;
  let tries = 0;
  let source: EventSource | undefined;
  let turning = 0;

  const hear = ({ type, data, lastEventId }: MessageEvent<string>) => {
    last = lastEventId;
    void import("./live-notice").then(({ announce }) => announce(type, JSON.parse(data)));
  };

  const open = () => {
    if (source || document.hidden) return;
    source = new EventSource(`/api/live?thread=${thread}&after=${last}`);
    source.addEventListener("reply", hear);
    source.addEventListener("many", hear);
    source.onopen = () => {
      tries = 0;
    };
    source.onerror = () => {
      if (source?.readyState !== EventSource.CLOSED) return;
      source = undefined;
      if (tries < TRIES) setTimeout(open, REST_MS * 2 ** tries++);
    };
  };

  const close = () => {
    source?.close();
    source = undefined;
  };

  document.addEventListener("visibilitychange", () => {
    clearTimeout(turning);
    const { hidden } = document;
    turning = window.setTimeout(hidden ? close : open, hidden ? QUIET_AFTER_MS : HEAR_AFTER_MS);
  });
  // A page that is kept to come back to must have nothing open.
  addEventListener("pagehide", close);
  addEventListener("pageshow", open);
  open();
}
