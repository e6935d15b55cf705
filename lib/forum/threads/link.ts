import { z } from "zod";
import { readEnv } from "@/lib/env";

/** A thread by its link, as the address line of a browser has it, or by its number alone. */
export const threadLink = z.string().transform((link, check) => {
  const id = threadIn(link.trim());
  if (id !== null) return id;
  check.addIssue({
    code: "custom",
    message: "That is no link to a thread here. Copy the address of the thread’s page.",
  });
  return z.NEVER;
});

function threadIn(link: string): number | null {
  if (/^[1-9]\d{0,14}$/.test(link)) return Number(link);
  const { publicUrl } = readEnv();
  const url = link && URL.canParse(link, publicUrl) ? new URL(link, publicUrl) : null;
  const found = url?.origin === publicUrl && /^\/t\/([1-9]\d{0,14})(?:\/|$)/.exec(url.pathname);
  return found ? Number(found[1]) : null;
}
