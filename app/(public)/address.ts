import { notFound } from "next/navigation";

/** A part of the address that is a number; anything else is no page. */
export function idIn(part: string | undefined): number {
  if (part === undefined || !/^[1-9]\d{0,14}$/.test(part)) notFound();
  return Number(part);
}

/** What follows a list's own address: nothing, or "after" and the key of the page. */
export function afterIn(rest: readonly string[] | undefined): number | undefined {
  if (rest === undefined || rest.length === 0) return undefined;
  if (rest.length !== 2 || rest[0] !== "after") notFound();
  return idIn(rest[1]);
}
