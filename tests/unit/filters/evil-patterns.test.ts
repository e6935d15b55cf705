import { describe, expect, test } from "vitest";
import { type Finder, finderOf } from "@/lib/forum/filters/word-rules/finder";

/** Patterns that keep a backtracking engine busy for years, on texts of the length that make them do so. */
const EVIL: [pattern: string, text: (length: number) => string][] = [
  ["(a+)+$", (length) => `${"a".repeat(length - 1)}!`],
  ["(a|a)*b", (length) => "a".repeat(length)],
  ["(a|aa)+$", (length) => `${"a".repeat(length - 1)}!`],
  ["([a-z]+)*!!$", (length) => `${"a".repeat(length - 1)}!`],
  ["^(([a-z])+.)+[A-Z]([a-z])+$", (length) => "a".repeat(length)],
  ["(x+x+)+y", (length) => "x".repeat(length)],
  ["(.*a){20}!", (length) => "a".repeat(length)],
  ["(\\w+\\s?)*\\?$", (length) => "word and more ".repeat(length / 14)],
  ["(a|b)*a(a|b){16}c", (length) => "ab".repeat(length / 2)],
  ["(a?){30}a{30}b", (length) => "a".repeat(length)],
  ["(a?){40}a{40}", (length) => `${"a".repeat(30)} `.repeat(length / 31)],
];

/** Of three times the least: what else the machine did does not count. */
function milliseconds(find: Finder, text: string): number {
  const times = [1, 2, 3].map(() => {
    const before = process.cpuUsage();
    find(text);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

describe("a pattern that stops backtracking engines", () => {
  test.each(EVIL)(
    "%s reads 32,000 characters, and four times the text takes four times as long",
    (source, text) => {
      const find = finderOf({ kind: "pattern", pattern: source });
      const [short, long] = [milliseconds(find, text(8_000)), milliseconds(find, text(32_000))];
      // By squares it would be sixteen times; what is over at once is not measured.
      expect(long).toBeLessThan(12 * Math.max(short, 3));
    },
  );
});
