import { headers } from "next/headers";

/** The number that an address or a query names; null where it names none. */
export function idOf(text: string | string[] | undefined): number | null {
  return typeof text === "string" && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : null;
}

/** Whether this page is made in answer to its form, sent without script. */
export async function isSent(): Promise<boolean> {
  return (await headers()).get("content-type")?.startsWith("multipart/form-data") ?? false;
}
