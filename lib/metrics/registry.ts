import { BUCKETS, type Definition, METRICS, type MetricName } from "./definitions";

export type Labels = Readonly<Record<string, string>>;

export interface Sample {
  readonly labels?: Labels;
  readonly value: number;
}

type Provider = () => readonly Sample[] | Promise<readonly Sample[]>;

interface Histogram {
  readonly labels: Labels;
  readonly counts: number[];
  sum: number;
  count: number;
}

interface Registry {
  readonly counters: Map<MetricName, Map<string, { labels: Labels; value: number }>>;
  readonly histograms: Map<MetricName, Map<string, Histogram>>;
  readonly providers: Map<MetricName, Provider>;
}

/** Next bundles pages apart from the server: both count here. */
const SHARED = Symbol.for("comeback.metrics");
const shared = globalThis as { [SHARED]?: Registry };
/** A mistake in a label must not fill the memory. */
const MOST_SERIES = 1_000;

function registry(): Registry {
  shared[SHARED] ??= { counters: new Map(), histograms: new Map(), providers: new Map() };
  return shared[SHARED];
}

export function increment(name: MetricName, labels: Labels = {}, by = 1): void {
  const series = seriesOf(registry().counters, name);
  const key = Object.values(labels).join("\n");
  const found = series.get(key);
  if (found) found.value += by;
  else if (series.size < MOST_SERIES) series.set(key, { labels, value: by });
}

export function observe(name: MetricName, labels: Labels, seconds: number): void {
  const series = seriesOf(registry().histograms, name);
  const key = Object.values(labels).join("\n");
  let found = series.get(key);
  if (!found) {
    if (series.size >= MOST_SERIES) return;
    found = { labels, counts: BUCKETS.map(() => 0), sum: 0, count: 0 };
    series.set(key, found);
  }
  const at = BUCKETS.findIndex((bound) => seconds <= bound);
  if (at >= 0) found.counts[at] = (found.counts[at] ?? 0) + 1;
  found.sum += seconds;
  found.count += 1;
}

function seriesOf<Value>(all: Map<MetricName, Map<string, Value>>, name: MetricName): Map<string, Value> {
  const found = all.get(name);
  if (found) return found;
  const made = new Map<string, Value>();
  all.set(name, made);
  return made;
}

/** Asked whenever the metrics are read. A later provider of the same metric takes the place of an earlier one. */
export function provide(name: MetricName, provider: Provider): void {
  registry().providers.set(name, provider);
}

export function total(name: MetricName, of: Labels = {}): number {
  const all = [...(registry().counters.get(name)?.values() ?? [])];
  const fitting = all.filter(({ labels }) =>
    Object.entries(of).every(([label, value]) => labels[label] === value),
  );
  return fitting.reduce((sum, { value }) => sum + value, 0);
}

/** How many of all observations took longer than this bound, which must be one of BUCKETS. */
export function slowerThan(name: MetricName, bound: (typeof BUCKETS)[number]): { slow: number; all: number } {
  const upTo = BUCKETS.indexOf(bound) + 1;
  let [slow, all] = [0, 0];
  for (const { counts, count } of registry().histograms.get(name)?.values() ?? []) {
    all += count;
    slow += count - counts.slice(0, upTo).reduce((sum, one) => sum + one, 0);
  }
  return { slow, all };
}

export async function readProvided(name: MetricName): Promise<readonly Sample[]> {
  return (await registry().providers.get(name)?.()) ?? [];
}

/** The text format of Prometheus, version 0.0.4. */
export async function metricsText(): Promise<string> {
  const parts: string[] = [];
  for (const [name, definition] of Object.entries(METRICS) as [MetricName, Definition][]) {
    const lines =
      definition.type === "histogram"
        ? [...(registry().histograms.get(name)?.values() ?? [])].flatMap((one) => histogramLines(name, one))
        : (await samplesOf(name)).map(({ labels = {}, value }) => line(name, labels, value));
    if (lines.length === 0) continue;
    parts.push(
      `# HELP ${name} ${escapedHelp(definition.help)}`,
      `# TYPE ${name} ${definition.type}`,
      ...lines,
    );
  }
  return `${parts.join("\n")}\n`;
}

async function samplesOf(name: MetricName): Promise<readonly Sample[]> {
  const counted = [...(registry().counters.get(name)?.values() ?? [])];
  // What cannot be read now, such as the queue of a database that is away, is left out.
  return [...counted, ...(await readProvided(name).catch(() => []))];
}

function histogramLines(name: MetricName, { labels, counts, sum, count }: Histogram): string[] {
  let upTo = 0;
  const buckets = BUCKETS.map((bound, at) => {
    upTo += counts[at] ?? 0;
    return line(`${name}_bucket`, { ...labels, le: String(bound) }, upTo);
  });
  return [
    ...buckets,
    line(`${name}_bucket`, { ...labels, le: "+Inf" }, count),
    line(`${name}_sum`, labels, sum),
    line(`${name}_count`, labels, count),
  ];
}

function line(name: string, labels: Labels, value: number): string {
  const pairs = Object.entries(labels).map(([label, of]) => `${label}="${escapedLabel(of)}"`);
  return `${name}${pairs.length > 0 ? `{${pairs.join(",")}}` : ""} ${value}`;
}

const escapedHelp = (text: string) => text.replaceAll("\\", "\\\\").replaceAll("\n", "\\n");
const escapedLabel = (text: string) => escapedHelp(text).replaceAll('"', '\\"');
