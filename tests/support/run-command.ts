import { PassThrough } from "node:stream";
import { vi } from "vitest";
import type { Command } from "@/lib/cli/commands";
import type { Terminal } from "@/lib/cli/confirm";
import { runCommand } from "@/lib/cli/forum";
import { exampleOf } from "@/lib/cli/usage";
import { takeConsoleErrors } from "./setup";

/** No server listens there. */
export const NOWHERE = "postgres://nobody@127.0.0.1:1/nothing";

export const exampleWords = (name: string, command: Command) =>
  exampleOf(name, command).replace("npm run forum -- ", "").split(" ");

/** Runs a command in this process on the database at `url`. */
export async function run(url: string, args: readonly string[], input: Terminal = new PassThrough()) {
  vi.stubEnv("DATABASE_URL", url);
  const out: string[] = [];
  const log = vi.spyOn(console, "log").mockImplementation((line) => void out.push(String(line)));
  const code = await runCommand(args, input);
  log.mockRestore();
  vi.unstubAllEnvs();
  return { code, out: out.join("\n"), error: takeConsoleErrors().flat().map(String).join("\n") };
}
