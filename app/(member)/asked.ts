import { headers } from "next/headers";
import { answerTo } from "@/lib/web/came-back";
import type { FormState } from "@/lib/web/form-state";

/** The number that an address or a query names; null where it names none. */
export function idOf(text: string | string[] | undefined): number | null {
  return typeof text === "string" && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : null;
}

/** What came of the form that this page answers, sent without script; null for a page that is only read. */
export async function cameBack(): Promise<FormState | null> {
  return answerTo(await headers());
}

export const isSent = async (): Promise<boolean> => (await cameBack()) !== null;
