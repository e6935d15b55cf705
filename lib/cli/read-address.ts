import { address } from "@/lib/forum/people/sign-ins/input";
import { UsageError } from "./usage-error";

export function readAddress([typed = ""]: readonly string[]): string {
  const read = address.safeParse(typed);
  if (!read.success) throw new UsageError(`"${typed}" is not an email address.`);
  return read.data;
}
