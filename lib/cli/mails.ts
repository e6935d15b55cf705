import { withMails } from "./mail-list";

/** Lists the mails that have not gone. */
export function run(): Promise<number> {
  return withMails();
}
