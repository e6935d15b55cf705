import type { CommandInput } from "./commands";
import { readFile } from "./read-file";

export function run(input: CommandInput): Promise<number> {
  return readFile("backup", input);
}
