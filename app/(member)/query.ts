import { headers } from "next/headers";
import type { FormState } from "@/lib/web/form-state";
import { answerTo } from "@/lib/web/remembered-answers";

export function idOf(text: string | string[] | undefined): number | null {
  return typeof text === "string" && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : null;
}

const LONGEST_TEXT = 2_000;

export const textOf = (text: string | string[] | undefined): string =>
  typeof text === "string" ? text.slice(0, LONGEST_TEXT) : "";

/** A list's cursor; the list ignores one that it cannot read. */
export const cursorIn = (text: string | string[] | undefined): string | undefined =>
  typeof text === "string" ? text : undefined;

/** The result of a form that was sent without script and that this page answers; null otherwise. */
export async function cameBack(): Promise<FormState | null> {
  return answerTo(await headers());
}

export const isSent = async (): Promise<boolean> => (await cameBack()) !== null;
