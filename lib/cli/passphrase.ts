import { createInterface } from "node:readline";
import { Writable } from "node:stream";
import { StartError } from "@/db/embedded/start-error";
import { configuredPassphrase, readPassphraseFile, refuseUnfit } from "@/lib/backups/passphrase";
import type { Env } from "@/lib/env";
import type { CommandInput } from "./commands";
import type { Terminal } from "./confirm";

type Options = CommandInput["options"];

/** For a new file: null means that the file is not encrypted. A passphrase is never an argument: other users could see it. */
export async function passphraseToLock(env: Env, options: Options, input?: Terminal): Promise<string | null> {
  const given = await givenPassphrase(env, options);
  if (given !== null) return refuseUnfit(given);
  if (options.encrypt !== true) return null;
  const typed = refuseUnfit(await ask("Passphrase: ", input));
  if ((await ask("The same passphrase again: ", input)) !== typed)
    throw new StartError("The two passphrases differ: nothing was written. Start again.");
  return typed;
}

export async function passphraseToOpen(env: Env, options: Options, input?: Terminal): Promise<string> {
  return (await givenPassphrase(env, options)) ?? (await ask("Passphrase of the file: ", input));
}

async function givenPassphrase(env: Env, options: Options): Promise<string | null> {
  const file = options["passphrase-file"];
  return typeof file === "string" ? readPassphraseFile(file) : configuredPassphrase(env);
}

async function ask(question: string, input: Terminal = process.stdin): Promise<string> {
  if (!input.isTTY)
    throw new StartError(
      "A passphrase is needed and there is no terminal to ask in: set BACKUP_PASSPHRASE or BACKUP_PASSPHRASE_FILE, or use --passphrase-file.",
    );
  process.stderr.write(question);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input, output: silent, terminal: true });
  try {
    return await new Promise<string>((resolve, reject) => {
      terminal.question("", resolve);
      terminal.once("SIGINT", () => reject(new StartError("Stopped: nothing was changed.")));
      terminal.once("close", () => resolve(""));
    });
  } finally {
    terminal.close();
    process.stderr.write("\n");
  }
}
