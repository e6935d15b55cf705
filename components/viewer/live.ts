/** A hidden tab keeps its stream this long, then closes it: browsers allow only a few connections. */
const QUIET_AFTER_MS = 10_000;
const HEAR_AFTER_MS = 1_000;
/** The first pause after an answer that is no stream (a full server, a proxy); each further pause doubles. */
const REST_MS = 5_000;
const TRIES = 9;

/** The browser itself reconnects after a broken connection. */
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
  // A page in the back/forward cache must have no open connections.
  addEventListener("pagehide", close);
  addEventListener("pageshow", open);
  open();
}
