import type { OptionSpec } from "@/bin/read-arguments.mjs";
import { argumentsOf, COMMANDS, type Command, EXIT_CODES } from "./commands";

const FORUM = "npm run forum --";

export function usageOf(name: string, command: Command): string {
  const { words = [], options = {} } = argumentsOf(command);
  const listed = Object.entries(options).map(([option, spec]) =>
    spec.required ? typed(option, spec) : `[${typed(option, spec)}]`,
  );
  return [FORUM, name, ...words, ...listed].join(" ");
}

export function exampleOf(name: string, { example }: Command): string {
  return [FORUM, name, example].join(" ").trimEnd();
}

export function listCommands(group = ""): string[] {
  const listed = Object.entries(COMMANDS).filter(([name]) => `${name} `.startsWith(group && `${group} `));
  return [
    `Usage: ${FORUM} ${group || "COMMAND"} ...`,
    ...listed.flatMap(([name, command]) => [
      "",
      usageOf(name, command),
      `    ${command.says}`,
      `    Example: ${exampleOf(name, command)}`,
    ]),
    "",
    `${FORUM} help COMMAND explains the options of one command.`,
    ...exitCodes(),
  ];
}

export function explainCommand(name: string, command: Command): string[] {
  const options: [string, OptionSpec][] = [
    ...Object.entries(argumentsOf(command).options ?? {}),
    ["help", { says: "show this text and do nothing" }],
  ];
  const wide = Math.max(...options.map(([option, spec]) => typed(option, spec).length));
  return [
    command.says,
    ...(command.deletes ? ["The command shows what it would delete and asks you first."] : []),
    "",
    `Usage: ${usageOf(name, command)}`,
    ...options.map(([option, spec]) => `  ${typed(option, spec).padEnd(wide)}  ${spec.says}`),
    "",
    `Example: ${exampleOf(name, command)}`,
    ...exitCodes(),
  ];
}

const exitCodes = () => [
  "",
  "Exit codes:",
  ...Object.entries(EXIT_CODES).map(([code, says]) => `  ${code}  ${says}`),
];

export function tableOfCommands(): string[] {
  const rows = Object.entries(COMMANDS).map(([name, command]) => {
    const usage = usageOf(name, command)
      .slice(FORUM.length + 1)
      .replaceAll("|", "\\|");
    return `| \`${usage}\` | ${command.says} |`;
  });
  return [`| \`${FORUM}\` ... | does |`, "|---|---|", ...rows];
}

function typed(option: string, { value, choices }: OptionSpec): string {
  const shown = choices?.join("|") ?? value;
  return shown ? `--${option} ${shown}` : `--${option}`;
}
