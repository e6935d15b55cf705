import { readEnvFiles } from "./env-files";
import { explain } from "./explain";

type Command = { usage: string; run: (args: string[]) => Promise<number> };

const commands: Record<string, () => Promise<Command>> = {
  import: () => import("./import"),
  log: () => import("./log"),
  mails: () => import("./mails"),
  member: () => import("./member"),
  "remove-samples": () => import("./remove-samples"),
  sweep: () => import("./sweep"),
};

/** `npm run forum -- COMMAND ...`: what the owner does from a terminal. */
export async function main([name = "", ...args]: string[]): Promise<void> {
  const load = commands[name];
  if (!load) {
    console.error(`Usage: npm run forum -- ${Object.keys(commands).join(" | ")} ...`);
    process.exit(2);
  }
  try {
    readEnvFiles();
    process.exit(await (await load()).run(args));
  } catch (error) {
    console.error(explain(error, process.env.DATABASE_URL) ?? error);
    process.exit(1);
  }
}
