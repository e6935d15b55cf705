import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import { listSentences } from "../sentences/sentences";

/** An exception is a part of a sentence that may break the rule, with the reason. */
const ruleSchema = z.object({
  name: z.string().min(1),
  /** Without regard to case, unless the pattern begins with a capital. */
  pattern: z.string().min(1),
  say: z.string().min(1),
  except: z.record(z.string().min(1), z.string().min(10)).default({}),
});

const FILE = "tests/sentences/plain-words.json";
const rules = z
  .array(ruleSchema)
  .parse(JSON.parse(readFileSync(FILE, "utf8")))
  .map((rule) => ({ ...rule, matches: new RegExp(rule.pattern, /[A-Z]/.test(rule.pattern) ? "" : "i") }));
const sentences = listSentences();

test("every part of the project has sentences in the list", () => {
  expect(sentences.length).toBeGreaterThan(2500);
  for (const part of ["app/", "components/", "lib/", "db/", "bin/", "lib/mail/", "lib/cli/", "lib/server/"])
    expect(sentences.filter(({ file }) => file.startsWith(part)).length, part).toBeGreaterThan(10);
});

test.for(rules)("no sentence has $name (say: $say)", ({ matches, except }) => {
  const wrong = sentences.filter(({ text }) => matches.test(without(text, Object.keys(except))));
  expect(wrong.map(({ file, line, text }) => `${file}:${line}: ${text}`)).toEqual([]);
});

test.for(rules)("every exception for $name is needed", ({ matches, except }) => {
  for (const part of Object.keys(except)) {
    expect(part, `"${part}" breaks no rule`).toMatch(matches);
    expect(
      sentences.some(({ text }) => text.includes(part)),
      `No sentence says "${part}"`,
    ).toBe(true);
  }
});

function without(text: string, parts: readonly string[]): string {
  return parts.reduce((rest, part) => rest.replaceAll(part, "…"), text);
}
