import { readFileSync } from "node:fs";
import { PassThrough } from "node:stream";
import { test as base, beforeEach, describe, expect, inject, onTestFinished, vi } from "vitest";
import { connect, disconnect } from "@/db/client";
import { runSql } from "@/db/databases";
import { argumentsOf, COMMANDS, EXIT_CODES } from "@/lib/cli/commands";
import type { Terminal } from "@/lib/cli/confirm";
import { exampleOf, tableOfCommands, usageOf } from "@/lib/cli/usage";
import { seedSampleContent } from "@/lib/forum/site/sample-content/seed";
import { hashTables } from "../support/hash-tables";
import { exampleWords, NOWHERE, run } from "../support/run-command";
import { cloneTemplate } from "../support/templates";

/** A forum with its start content, to which this process is not connected. */
const test = base
  .extend("serverUrl", { scope: "file" }, () => inject("serverUrl"))
  .extend("url", { scope: "file" }, async ({ serverUrl }, { onCleanup }) => {
    const clone = await cloneTemplate(serverUrl);
    onCleanup(clone.drop);
    await connect(clone.url);
    await seedSampleContent();
    await disconnect();
    return clone.url;
  })
  .extend("before", { scope: "file" }, ({ url }) => hashTables(url));

const commands = Object.entries(COMMANDS);

/** A terminal at which `answer` is typed; nothing is typed when it is null, and the terminal closes. */
function terminal(answer: string | null): Terminal {
  const input = new PassThrough();
  if (answer === null) input.end();
  else input.write(`${answer}\n`);
  return Object.assign(input, { isTTY: true });
}

beforeEach(() => vi.stubEnv("__NEXT_PROCESSED_ENV", "true"));

describe("every command", () => {
  test("explains itself for --help, whatever else is typed, and changes nothing", async ({ url, before }) => {
    for (const [name, command] of commands) {
      const typed = [...name.split(" "), ...(command.deletes ? ["--yes"] : [])];
      const full = exampleWords(name, command);
      for (const args of [
        [...typed, "--help"],
        [...typed, "-h"],
        [...full, "--help"],
        [...full, "--x", "-h"],
      ]) {
        const { code, out, error } = await run(url, args);
        expect({ code, error }, args.join(" ")).toEqual({ code: 0, error: "" });
        for (const part of [command.says, usageOf(name, command), exampleOf(name, command)])
          expect(out).toContain(part);
        for (const option of Object.keys(argumentsOf(command).options ?? {}))
          expect(out).toContain(`--${option}`);
        for (const [exit, says] of Object.entries(EXIT_CODES)) expect(out).toContain(`  ${exit}  ${says}`);
      }
      expect((await run(url, ["help", ...name.split(" ")])).out).toContain(usageOf(name, command));
    }
    expect(await hashTables(url)).toEqual(before);
  });

  test("refuses unknown arguments with its usage and code 2, and changes nothing", async ({
    url,
    before,
  }) => {
    for (const [name, command] of commands) {
      const full = exampleWords(name, command);
      const spec = argumentsOf(command);
      const yes = command.deletes ? ["--yes"] : [];
      const all = [...name.split(" "), ...(spec.words ?? []).map(() => "a")];
      const takesMore = spec.words?.at(-1)?.endsWith("...");
      const wrong: [string[], string][] = [
        [[...full, ...yes, "--foo"], 'Unknown option "--foo".'],
        [[...full, ...yes, "--foo=bar"], 'Unknown option "--foo".'],
        [[...full, ...yes, "-y"], 'Unknown option "-y".'],
        [[...full, ...yes, "--__proto__"], 'Unknown option "--__proto__".'],
        [[...full, ...yes, "--no-yes"], 'Unknown option "--no-yes".'],
        ...(takesMore
          ? []
          : ([
              [[...all, ...yes, "extra"], 'Unknown argument "extra".'],
              [[...all, ...yes, "--", "--help"], 'Unknown argument "--help".'],
            ] satisfies [string[], string][])),
        ...(spec.words ?? [])
          .filter((word) => !word.startsWith("["))
          .map((word): [string[], string] => [
            name.split(" "),
            `Missing argument ${word.replace("...", "")}.`,
          ]),
        ...(spec.words ?? []).map((word, at): [string[], string] => [
          [...name.split(" "), ...(spec.words ?? []).slice(0, at).map(() => "a"), ""],
          `Argument ${word.replace(/\.\.\.|[[\]]/g, "")} is empty: perhaps a variable of the shell has no value.`,
        ]),
        ...Object.entries(spec.options ?? {}).flatMap(([option, { value, choices, required }]) => {
          const given = value ? [`--${option}`, choices?.[0] ?? "a"] : [`--${option}`];
          const bare = [...name.split(" "), ...(spec.words ?? []).map(() => "a")];
          const cases: [string[], string][] = [
            [[...bare, ...given, ...given], `Option "--${option}" is given twice.`],
            value
              ? [[...bare, `--${option}`], `Option "--${option}" needs a value: --${option} ${value}.`]
              : [[...bare, `--${option}=no`], `Option "--${option}" takes no value.`],
          ];
          if (value) cases.push([[...bare, `--${option}`, "--help2"], `Option "--${option}" needs a value`]);
          if (required) cases.push([bare, `Missing option "--${option}".`]);
          if (choices) cases.push([[...bare, `--${option}`, "king"], `cannot be "king": choose member,`]);
          return cases;
        }),
      ];
      for (const [args, problem] of wrong) {
        const { code, out, error } = await run(url, args);
        expect(code, args.join(" ")).toBe(2);
        if (args.some((word) => word.startsWith("--json"))) {
          expect(JSON.parse(out)).toEqual({
            error: expect.stringContaining(problem),
            usage: usageOf(name, command),
          });
          continue;
        }
        expect(out).toBe("");
        expect(error).toContain(problem);
        expect(error).toContain(`Usage: ${usageOf(name, command)}`);
        expect(error).not.toContain("\n");
      }
    }
    expect(await hashTables(url)).toEqual(before);
  });

  test("lists what it would delete, and deletes nothing without --yes or a terminal", async ({
    url,
    before,
  }) => {
    const replaced = `${new URL(url).pathname.slice(1)}_before_20260314_091500`;
    await runSql(url, `create database ${replaced}`);
    onTestFinished(async () => void (await runSql(url, `drop database ${replaced}`)));
    const deleting = commands.filter(([, { deletes }]) => deletes);
    expect(deleting.map(([name]) => name)).toEqual(["remove-samples", "replaced drop"]);
    for (const [name, command] of deleting) {
      const { code, out, error } = await run(url, exampleWords(name, command));
      expect({ code, error }).toEqual({
        code: 2,
        error:
          "Nothing was deleted: there is no terminal to ask in. Add --yes to delete without being asked.",
      });
      expect(out).toMatch(/^The command deletes .+:\n {2}\S/);
      for (const answer of ["", "no", "y", "yess", null]) {
        const declined = await run(url, exampleWords(name, command), terminal(answer));
        expect({ code: declined.code, error: declined.error }).toEqual({
          code: 1,
          error: "Nothing was deleted.",
        });
      }
    }
    expect(await hashTables(url)).toEqual(before);
  });

  test("that only reads changes nothing", async ({ url, before }) => {
    const blog = "tests/support/fixtures/blog.wxr.xml";
    for (const args of [
      "mails",
      "mails --json",
      "log verify",
      "log verify --json",
      "sweep",
      "sweep --all",
      "sweep --json",
      "replaced",
      "replaced --json",
      `import ${blog} --dry-run --split`,
    ]) {
      const { code, out, error } = await run(url, args.split(" "));
      expect({ code, error }, args).toEqual({ code: 0, error: "" });
      if (args.endsWith("--json")) expect(() => JSON.parse(out), args).not.toThrow();
      // That somebody rehearsed an import is itself on record.
      const recorded = args.startsWith("import") ? ["public.events", "public.audit_entries"] : [];
      const kept = Object.fromEntries(recorded.map((table) => [table, before[table]]));
      expect({ ...(await hashTables(url)), ...kept }, args).toEqual(before);
    }
  });

  test("refuses an invalid value before it opens the database", async () => {
    const wrong: Record<string, string> = {
      "member nobody --role admin": '"nobody" is not an email address.',
      "sign-in-link nobody": '"nobody" is not an email address.',
      "mail-test nobody@": '"nobody@" is not an email address.',
      "mails drop one": '"one" is not the ID of an email.',
      "mails send 0": '"0" is not the ID of an email.',
      "sweep --after x3": '"x3" is not a post that a sweep names',
      "log verify --entry 3": "Give --entry and --hash together.",
      "log verify --entry x --hash y": '"x" is not the number of an entry.',
      "log verify --entry 3 --hash y": "A hash has 64 characters: digits and the letters a to f.",
    };
    for (const [args, problem] of Object.entries(wrong)) {
      const { code, error } = await run(NOWHERE, args.split(" "));
      expect(code, args).toBe(2);
      expect(error).toContain(problem);
      expect(error).toContain("Usage: npm run forum -- ");
    }
    const moves = {
      "move-to embeded": '"embeded" is not the address of a database',
      [`move-to ${NOWHERE}`]: "The forum is in that database already.",
      "backup --passphrase-file nothing":
        "The passphrase cannot be read from nothing: there is no such file.",
      "backup --encrypt": "A passphrase is needed and there is no terminal to ask in",
    };
    for (const [args, problem] of Object.entries(moves))
      expect((await run(NOWHERE, args.split(" "))).error, args).toContain(problem);
    const missing = await run(NOWHERE, ["import", "nothing.xml"]);
    expect(missing).toMatchObject({ code: 1, error: "There is no file nothing.xml." });
  });
});

describe("the command line", () => {
  test("lists every command with its example for help, and those of one group", async () => {
    for (const args of [["help"], ["--help"], ["-h"], ["help", "--help"]]) {
      const { code, out } = await run("", args);
      expect(code).toBe(0);
      for (const [name, command] of commands) {
        expect(out).toContain(`\n${usageOf(name, command)}\n    ${command.says}\n`);
        expect(out).toContain(`Example: ${exampleOf(name, command)}\n`);
      }
    }
    for (const args of [
      ["log", "--help"],
      ["help", "log"],
    ]) {
      const { code, out } = await run("", args);
      expect(code).toBe(0);
      expect(out).toContain("npm run forum -- log verify");
      expect(out).not.toContain("remove-samples");
    }
  });

  test("is documented in the README by the table of commands", () => {
    expect(readFileSync("README.md", "utf8")).toContain(tableOfCommands().join("\n"));
  });

  test("refuses an unknown command and says where to look", async () => {
    const wrong: [string[], string][] = [
      [[], "Missing command. Usage:"],
      [["delete-all"], 'Unknown command "delete-all". Usage:'],
      [["constructor"], 'Unknown command "constructor". Usage:'],
      [["--yes", "remove-samples"], 'Unknown option "--yes". Usage:'],
      [["log"], 'Missing command after "log". Usage: npm run forum -- log verify'],
      [["log", "delete"], 'Unknown command "log delete". Usage: npm run forum -- log verify'],
      [["help", "delete-all"], 'Unknown command "delete-all". Usage:'],
      [["mails", "delete", "3"], 'Unknown argument "delete". Usage: npm run forum -- mails'],
      [["bakup"], 'Unknown command "bakup". Did you mean "backup"? Usage:'],
      [["help", "resotre"], 'Unknown command "resotre". Did you mean "restore"? Usage:'],
      [["log", "verfy"], 'Unknown command "log verfy". Did you mean "log verify"? Usage:'],
      [["sweep", "--al"], 'Unknown option "--al". Did you mean "--all"? Usage: npm run forum -- sweep'],
      [["member", "a@b.org", "--role", "admn"], 'author, moderator, admin. Did you mean "admin"? Usage:'],
    ];
    for (const [args, sentence] of wrong) {
      const { code, out, error } = await run("", args);
      expect({ code, out }, args.join(" ")).toEqual({ code: 2, out: "" });
      expect(error).toContain(sentence);
    }
  });
});

describe("remove-samples", () => {
  test.for([["--yes", null] as const, ["", "yes"] as const])(
    "deletes what it showed, confirmed by %j or by typing %j",
    async ([option, typed], { serverUrl, url }) => {
      const clone = await cloneTemplate(serverUrl, new URL(url).pathname.slice(1));
      const input = typed === null ? undefined : terminal(typed);
      const { code, out } = await run(clone.url, ["remove-samples", ...(option ? [option] : [])], input);
      expect(code).toBe(0);
      const [, threads, people] =
        /The command deletes (\d+) sample threads and (\d+) sample people:/.exec(out) ?? [];
      expect(out.match(/^ {2}\S/gm)?.length).toBe(Number(threads));
      expect(out).toContain(`Deleted ${threads} sample threads and ${people} sample people.`);
      expect((await runSql(clone.url, "select from threads")).rowCount).toBe(0);
      expect(await run(clone.url, ["remove-samples"])).toEqual({
        code: 0,
        out: "There are no sample threads to delete.",
        error: "",
      });
      await clone.drop();
    },
  );
});
