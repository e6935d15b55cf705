import { describe, expect, test } from "vitest";
import { BUCKETS, METRICS } from "@/lib/metrics/definitions";
import { increment, metricsText, observe, provide, slowerThan, total } from "@/lib/metrics/registry";

/** The grammar of the text format, version 0.0.4: https://prometheus.io/docs/instrumenting/exposition_formats/ */
const NAME = "[a-zA-Z_:][a-zA-Z0-9_:]*";
const VALUE = "(?:[+-]?(?:\\d+(?:\\.\\d+)?(?:e[+-]?\\d+)?)|NaN|[+-]Inf)";
const LABEL = `[a-zA-Z_][a-zA-Z0-9_]*="(?:[^"\\\\\\n]|\\\\["\\\\n])*"`;
const HELP = new RegExp(`^# HELP (${NAME}) (?:[^\\\\\\n]|\\\\[\\\\n])*$`);
const TYPE = new RegExp(`^# TYPE (${NAME}) (counter|gauge|histogram)$`);
const SAMPLE = new RegExp(`^(${NAME})(\\{(?:${LABEL}(?:,${LABEL})*)?\\})? (${VALUE})$`);

interface Family {
  readonly name: string;
  readonly type: string;
  readonly samples: { name: string; labels: string; value: number }[];
}

/** @throws where the text breaks the grammar. */
function parse(text: string): Family[] {
  expect(text.endsWith("\n")).toBe(true);
  const families: Family[] = [];
  let named: string | undefined;
  for (const line of text.slice(0, -1).split("\n")) {
    const [help, type, sample] = [HELP, TYPE, SAMPLE].map((form) => form.exec(line));
    if (help) named = help[1];
    else if (type) {
      expect(type[1], "HELP comes before TYPE, of the same name").toBe(named);
      families.push({ name: String(type[1]), type: String(type[2]), samples: [] });
    } else if (sample) {
      const family = families.at(-1);
      expect(family, line).toBeDefined();
      const suffixes = family?.type === "histogram" ? ["_bucket", "_sum", "_count"] : [""];
      expect(suffixes.map((suffix) => family?.name + suffix)).toContain(sample[1]);
      family?.samples.push({ name: String(sample[1]), labels: sample[2] ?? "", value: Number(sample[3]) });
    } else throw new Error(`Not a line of the format: ${line}`);
  }
  return families;
}

describe("the text of the metrics", () => {
  test("follows the grammar, whatever labels hold", async () => {
    increment("comeback_operations_total", { operation: 'a"b\\c\nd', result: "done" });
    increment("comeback_operations_total", { operation: "askQuestion", result: "refused" }, 2);
    observe("comeback_request_seconds", { kind: "stored" }, 0.0004);
    observe("comeback_request_seconds", { kind: "stored" }, 60);
    provide("comeback_uptime_seconds", () => [{ value: 1e-7 }]);
    provide("comeback_memory_bytes", () => [{ labels: { kind: "rss" }, value: 1.5e21 }]);
    const families = parse(await metricsText());
    expect(new Set(families.map(({ name }) => name)).size).toBe(families.length);
    for (const { samples } of families)
      expect(new Set(samples.map(({ name, labels }) => name + labels)).size).toBe(samples.length);
  });

  test("has histograms whose buckets only grow, up to the count", async () => {
    const seconds = parse(await metricsText()).find(({ name }) => name === "comeback_request_seconds");
    const buckets = (seconds?.samples ?? []).filter(
      ({ name, labels }) => name.endsWith("_bucket") && labels.includes('"stored"'),
    );
    expect(buckets).toHaveLength(BUCKETS.length + 1);
    const values = buckets.map(({ value }) => value);
    expect(values).toEqual(values.toSorted((one, other) => one - other));
    const count = seconds?.samples.find(
      ({ name, labels }) => name.endsWith("_count") && labels.includes('"stored"'),
    );
    expect(values.at(-1)).toBe(count?.value);
    expect(values.at(-2)).toBe((count?.value ?? 0) - 1);
  });

  test("leaves out what cannot be read, and keeps the rest", async () => {
    provide("comeback_jobs", async () => {
      throw new Error("The database is away.");
    });
    const names = parse(await metricsText()).map(({ name }) => name);
    expect(names).not.toContain("comeback_jobs");
    expect(names).toContain("comeback_operations_total");
  });

  test("keeps a mistaken label from filling the memory", async () => {
    const before = total("comeback_other_hosts_total");
    for (let n = 0; n < 3_000; n++) increment("comeback_other_hosts_total", { host: `${n}` });
    const counted = total("comeback_other_hosts_total") - before;
    expect(counted).toBeGreaterThan(900);
    expect(counted).toBeLessThanOrEqual(1_000);
  });
});

test("sums count by label, and slow observations by a bound", () => {
  increment("comeback_page_store_reads_total", { result: "test" }, 3);
  expect(total("comeback_page_store_reads_total", { result: "test" })).toBe(3);
  observe("comeback_request_seconds", { kind: "slow" }, 3);
  expect(slowerThan("comeback_request_seconds", 1).slow).toBeGreaterThan(0);
  expect(slowerThan("comeback_request_seconds", 1).all).toBeGreaterThanOrEqual(
    slowerThan("comeback_request_seconds", 1).slow,
  );
});

test("each metric has the prefix of the forum, and counters end in _total", () => {
  for (const [name, { type }] of Object.entries(METRICS)) {
    expect(name).toMatch(/^comeback_[a-z_]+$/);
    expect(name.endsWith("_total")).toBe(type === "counter");
  }
});
