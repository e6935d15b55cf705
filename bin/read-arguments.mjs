import util from "node:util";
import { didYouMean } from "./closest.mjs";

/** Loads before any package is installed, and on a very old Node without parseArgs. */
export function readArguments(args, { words: expected = [], options: known = {} } = {}) {
  const types = Object.fromEntries(
    Object.entries(known).map(([name, { value }]) => [name, { type: value ? "string" : "boolean" }]),
  );
  const { tokens } = util.parseArgs({ args, options: types, strict: false, tokens: true });
  const given = tokens.filter(({ kind }) => kind === "option");
  if (given.some(({ rawName }) => rawName === "--help" || rawName === "-h")) return { help: true };

  const words = tokens.filter(({ kind }) => kind === "positional").map(({ value }) => value);
  const options = {};
  for (const token of given) {
    const problem = problemOf(token, known, options);
    if (problem) return { problem };
    options[token.name] = token.value ?? true;
  }
  const problem = missingOf(words, expected, options, known);
  return problem ? { problem } : { words, options };
}

function problemOf({ name, rawName, value, inlineValue }, known, before) {
  if (!rawName.startsWith("--") || !Object.hasOwn(known, name)) {
    const names = [...Object.keys(known), "help"].map((each) => `--${each}`);
    return `Unknown option "${rawName}".${didYouMean(rawName, names)}`;
  }
  if (Object.hasOwn(before, name)) return `Option "${rawName}" is given twice.`;
  const { value: wanted, choices } = known[name];
  if (!wanted) return inlineValue ? `Option "${rawName}" takes no value.` : null;
  if (!value || (!inlineValue && value.startsWith("-")))
    return `Option "${rawName}" needs a value: ${rawName} ${wanted}.`;
  if (choices && !choices.includes(value))
    return `Option "${rawName}" cannot be "${value}": choose ${choices.join(", ")}.${didYouMean(value, choices)}`;
  return null;
}

function missingOf(words, expected, options, known) {
  const needed = expected.filter((word) => !word.startsWith("["));
  if (words.length < needed.length) return `Missing argument ${needed[words.length].replace("...", "")}.`;
  const isList = expected.at(-1)?.endsWith("...");
  if (words.length > expected.length && !isList) return `Unknown argument "${words[expected.length]}".`;
  const empty = words.findIndex((word) => word.trim() === "");
  if (empty >= 0) {
    const name = expected[Math.min(empty, expected.length - 1)].replace(/\.\.\.|[[\]]/g, "");
    return `Argument ${name} is empty: perhaps a variable of the shell has no value.`;
  }
  const [name] =
    Object.entries(known).find(([each, { required }]) => required && !Object.hasOwn(options, each)) ?? [];
  return name ? `Missing option "--${name}".` : null;
}

export function takeNoArguments(usage, says) {
  const read = readArguments(process.argv.slice(2));
  if (read.help) {
    console.log(`${says}\n\nUsage: ${usage}`);
    process.exit(0);
  }
  if (read.problem) {
    console.error(`${read.problem} Usage: ${usage}`);
    process.exit(2);
  }
}
