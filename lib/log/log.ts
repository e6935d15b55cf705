import { currentRequest } from "@/lib/current-request";
import { type DescribedError, describeError, fingerprintOf } from "./describe-error";

export type Level = "info" | "warn" | "error";
/** Numbers and words of the program; never user input, an address, or a query string. */
export type Facts = Readonly<Record<string, string | number | boolean | undefined>>;

export type Sink = (level: Level, line: Record<string, unknown>, sentence: string) => void;

/** Next bundles pages apart from the server: both log through these globals. */
const SINK = Symbol.for("comeback.log");
const PACE = Symbol.for("comeback.log.pace");
const shared = globalThis as { [SINK]?: Sink; [PACE]?: Map<string, { at: number; held: number }> };

const EVERY_MS = 1_000;
const MOST_CAUSES = 500;

export function setSink(sink: Sink): void {
  shared[SINK] = sink;
}

export const log = {
  info: (sentence: string, facts: Facts = {}) => write("info", sentence, facts),
  warn: (sentence: string, error?: unknown, facts: Facts = {}) => failed("warn", sentence, error, facts),
  error: (sentence: string, error?: unknown, facts: Facts = {}) => failed("error", sentence, error, facts),
};

function failed(level: Level, sentence: string, error: unknown, facts: Facts): void {
  const described = error === undefined ? undefined : describeError(error);
  const repeated = hold(`${sentence} ${described ? fingerprintOf(described) : ""}`);
  if (repeated === null) return;
  write(level, sentence, { ...facts, repeated: repeated || undefined }, described);
}

function write(level: Level, sentence: string, facts: Facts, error?: DescribedError): void {
  const sink = shared[SINK] ?? toConsole;
  const { id, method, route } = currentRequest() ?? {};
  sink(level, { request: id, method, route, ...facts, ...(error && { error }) }, sentence);
}

/** One line per second and cause. @returns how many lines were suppressed since the last one, or null to suppress this line. */
function hold(cause: string): number | null {
  shared[PACE] ??= new Map();
  const pace = shared[PACE];
  const now = performance.now();
  const last = pace.get(cause);
  if (last && now - last.at < EVERY_MS) {
    last.held += 1;
    return null;
  }
  if (pace.size > MOST_CAUSES) pace.clear();
  pace.set(cause, { at: now, held: 0 });
  return last?.held ?? 0;
}

const toConsole: Sink = (level, line, sentence) => {
  console[level](JSON.stringify({ level, ...line, msg: sentence }));
};
