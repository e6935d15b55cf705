import type { CommandInput } from "./commands";
import { withMails } from "./mail-list";

export function run({ options }: CommandInput): Promise<number> {
  return withMails(undefined, { json: options.json === true });
}
