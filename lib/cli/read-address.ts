import { address } from "@/lib/forum/people/sign-ins/input";
import { UsageError } from "./usage-error";

/** The email address that was typed after a command. */
export function readAddress([typed = ""]: readonly string[]): string {
  const read = address.safeParse(typed);
  if (!read.success) throw new UsageError(`"${typed}" is no email address.`);
  return read.data;
}
