/** Label values are words of the program, never an address or a text, so that their number is bounded. */
export interface Definition {
  readonly type: "counter" | "gauge" | "histogram";
  readonly help: string;
  readonly labels: readonly string[];
}

const metric = (type: Definition["type"], help: string, labels: readonly string[] = []): Definition => ({
  type,
  help,
  labels,
});

export const METRICS = {
  comeback_build_info: metric("gauge", "Always 1; the labels name the versions.", ["version", "node"]),
  comeback_requests_total: metric("counter", "Answered requests.", ["kind", "status"]),
  comeback_request_seconds: metric("histogram", "Time until the answer was sent.", ["kind"]),
  comeback_other_hosts_total: metric("counter", "Pages asked for at another host than that of PUBLIC_URL."),
  comeback_untrusted_proxies_total: metric(
    "counter",
    "Requests forwarded by a proxy that is not in TRUSTED_PROXIES.",
  ),
  comeback_page_store_reads_total: metric("counter", "Reads of the page store.", ["result"]),
  comeback_page_store_pages: metric("gauge", "Pages in the page store."),
  comeback_page_store_bytes: metric("gauge", "Bytes in the page store."),
  comeback_page_store_hearing: metric("gauge", "Whether the page store hears of changes: 1 or 0."),
  comeback_jobs: metric("gauge", "Jobs in the queue.", ["job", "state"]),
  comeback_event_loop_delay_seconds: metric("gauge", "Delay of the event loop since the last reading.", [
    "quantile",
  ]),
  comeback_memory_bytes: metric("gauge", "Memory of the process.", ["kind"]),
  comeback_database_connections: metric("gauge", "Connections of the pool, and requests that wait for one.", [
    "state",
  ]),
  comeback_operations_total: metric("counter", "Operations by their result.", ["operation", "result"]),
  comeback_backup_age_seconds: metric("gauge", "Seconds since the newest backup was made; none without one."),
  comeback_backup_bytes: metric("gauge", "Size of the newest backup; none without one."),
  comeback_backup_late: metric(
    "gauge",
    "Whether the newest backup is older than BACKUP_EVERY promises: 1 or 0.",
  ),
  comeback_uptime_seconds: metric("gauge", "Seconds since the process began."),
} as const satisfies Record<string, Definition>;

export type MetricName = keyof typeof METRICS;

/** Upper bounds in seconds. */
export const BUCKETS = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] as const;
