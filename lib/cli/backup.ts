import type { CommandInput } from "./commands";
import { writeFile } from "./write-file";

export function run(input: CommandInput): Promise<number> {
  return writeFile("backup", input);
}
