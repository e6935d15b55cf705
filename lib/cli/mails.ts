import { withMails } from "./mail-list";

export function run(): Promise<number> {
  return withMails();
}
