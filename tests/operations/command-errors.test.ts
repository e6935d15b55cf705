import { beforeEach, expect, test, vi } from "vitest";
import { COMMANDS, EXIT_CODES } from "@/lib/cli/commands";
import { usageOf } from "@/lib/cli/usage";
import fc from "../support/fast-check";
import { exampleWords, NOWHERE, run } from "../support/run-command";

const commands = Object.entries(COMMANDS);

beforeEach(() => vi.stubEnv("__NEXT_PROCESSED_ENV", "true"));

test("says in JSON what went wrong if --json asked for JSON", { timeout: 240_000 }, async () => {
  const withJson = commands.filter(([, { options }]) => options && "json" in options);
  expect(withJson.length).toBeGreaterThan(7);
  for (const [name, command] of withJson) {
    const full = exampleWords(name, command).filter((word) => word !== "--json");
    for (const wrong of [["--json", "--foo"], ["--foo", "--json"], ["--json", "--json"], ["--json=yes"]]) {
      const { code, out, error } = await run(NOWHERE, [...full, ...wrong]);
      expect({ code, error }, `${name} ${wrong}`).toEqual({ code: 2, error: "" });
      expect(JSON.parse(out)).toEqual({
        error: expect.stringMatching(/^\S.+\.$/),
        usage: usageOf(name, command),
      });
    }
  }
  const { code, out, error } = await run(NOWHERE, ["mails", "--json"]);
  expect({ code, error }).toEqual({ code: 1, error: "" });
  expect(JSON.parse(out)).toEqual({ error: expect.stringContaining("does not answer: start it") });
});

test("answers whatever is typed with one sentence and a documented code", {
  timeout: 120_000,
}, async () => {
  const options = commands.flatMap(([, { options = {} }]) =>
    Object.keys(options).map((option) => `--${option}`),
  );
  const token = fc.oneof(
    fc.constantFrom(
      ...options,
      "--yes",
      "--foo",
      "--json=",
      "--",
      "-",
      "-x",
      "",
      " ",
      "../up",
      "17",
      "a@b.org",
      "*",
    ),
    fc.string({ unit: "grapheme", maxLength: 12 }),
  );
  const line = fc.tuple(
    fc.constantFrom(...commands.map(([name]) => name.split(" ")), ["log"], ["replaced"], []),
    fc.array(token, { maxLength: 4 }),
  );
  await fc.assert(
    fc.asyncProperty(line, async ([name, rest]) => {
      const { code, out, error } = await run(NOWHERE, [...name, ...rest]);
      expect(Object.keys(EXIT_CODES)).toContain(String(code));
      if (code === 0) return;
      const said = error || JSON.parse(out).error;
      expect(said.trim().split("\n").at(-1)).toMatch(/^\P{Lu}*\p{Lu}.*[.)\w\]>…]/u);
      expect(said).not.toMatch(/This is a bug|^\s+at |"stack"/m);
    }),
    { numRuns: 50 },
  );
});
