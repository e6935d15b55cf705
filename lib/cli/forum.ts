import { didYouMean } from "@/bin/closest.mjs";
import { readArguments } from "@/bin/read-arguments.mjs";
import { describeError } from "@/lib/log/describe-error";
import { argumentsOf, COMMANDS, type Command } from "./commands";
import { confirmer, NotConfirmedError, type Terminal } from "./confirm";
import { readEnvFiles } from "./env-files";
import { explain } from "./explain";
import { explainCommand, listCommands, usageOf } from "./usage";
import { UsageError } from "./usage-error";

const LIST = "npm run forum -- help lists all commands.";

export async function main(args: string[]): Promise<void> {
  process.exit(await runCommand(args));
}

/** @returns the exit code, one of `EXIT_CODES` */
export async function runCommand(args: readonly string[], input?: Terminal): Promise<number> {
  const [first = ""] = args;
  if (["help", "--help", "-h"].includes(first)) return help(args.slice(1));
  const found = findCommand(args);
  if (!found) return answerGroup(args);
  const { name, command, rest } = found;
  const read = readArguments(rest, argumentsOf(command));
  if (read.help) return say(explainCommand(name, command));
  const usage = usageOf(name, command);
  const inJson = wantsJson(command, rest);
  if (read.problem !== undefined) return refuse(read.problem, usage, inJson);
  try {
    readEnvFiles();
    const { run } = await command.load();
    return await run({ ...read, confirm: confirmer(read.options.yes === true, input) });
  } catch (error) {
    if (error instanceof UsageError) return refuse(error.message, usage, inJson);
    const known =
      error instanceof NotConfirmedError ? error.message : explain(error, process.env.DATABASE_URL);
    if (inJson)
      sayInJson({
        error: known ?? "This is a bug in Comeback.",
        bug: known ? undefined : describeError(error),
      });
    else console.error(known ?? JSON.stringify(describeError(error), null, 2));
    return error instanceof NotConfirmedError ? error.exitCode : 1;
  }
}

/** Also if other arguments are wrong: a program that reads the output gets JSON in any case. */
const wantsJson = ({ options = {} }: Command, args: readonly string[]) =>
  Object.hasOwn(options, "json") && args.some((arg) => arg === "--json" || arg.startsWith("--json="));

function sayInJson(value: object): void {
  console.log(JSON.stringify(value));
}

function findCommand(args: readonly string[]): { name: string; command: Command; rest: string[] } | null {
  for (const length of [2, 1]) {
    const name = args.slice(0, length).join(" ");
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (command && args.length >= length) return { name, command, rest: args.slice(length) };
  }
  return null;
}

function help(args: readonly string[]): number {
  const name = args.filter((arg) => arg !== "--help" && arg !== "-h").join(" ");
  if (name === "") return say(listCommands());
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command) return say(explainCommand(name, command));
  if (isGroup(name)) return say(listCommands(name));
  const near = didYouMean(name, Object.keys(COMMANDS));
  return refuse(`Unknown command "${name}".${near}`, `npm run forum -- help COMMAND. ${LIST}`);
}

function answerGroup(args: readonly string[]): number {
  const [group = "", word = ""] = args;
  if (group === "") return refuse("Missing command.", `npm run forum -- COMMAND. ${LIST}`);
  if (!isGroup(group)) {
    const what = group.startsWith("-") ? "option" : "command";
    const names = Object.keys(COMMANDS);
    const near = didYouMean(group, names) || didYouMean(args.slice(0, 2).join(" "), names);
    return refuse(`Unknown ${what} "${group}".${near}`, `npm run forum -- COMMAND. ${LIST}`);
  }
  if (word === "--help" || word === "-h") return say(listCommands(group));
  const near = didYouMean(`${group} ${word}`, Object.keys(COMMANDS));
  const problem =
    word === "" ? `Missing command after "${group}".` : `Unknown command "${group} ${word}".${near}`;
  return refuse(problem, commandsIn(group).join("; "));
}

const commandsIn = (group: string) =>
  Object.entries(COMMANDS).flatMap(([name, command]) =>
    name.startsWith(`${group} `) ? [usageOf(name, command)] : [],
  );

const isGroup = (group: string) => commandsIn(group).length > 0;

function say(lines: readonly string[]): number {
  console.log(lines.join("\n"));
  return 0;
}

function refuse(problem: string, usage: string, inJson = false): number {
  if (inJson) sayInJson({ error: problem, usage });
  else console.error(`${problem} Usage: ${usage}`);
  return 2;
}
