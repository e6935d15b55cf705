import { DAY_MS } from "@/lib/time";

/** A version 7 UUID, whose first 48 bits are the time: https://www.rfc-editor.org/rfc/rfc9562#name-uuid-version-7 */
export function newSubmission(openedAt = Date.now()): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const time = openedAt.toString(16).padStart(12, "0");
  const rest = [...bytes.subarray(6)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const variant = "89ab".charAt((bytes[8] ?? 0) % 4);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${rest.slice(1, 4)}-${variant}${rest.slice(5, 8)}-${rest.slice(8)}`;
}

const SEVENTH = /^([0-9a-f]{8})-([0-9a-f]{4})-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const LONGEST_MS = 30 * DAY_MS;

export function openingOf(submission: string, now = Date.now()): Date | undefined {
  const [, high = "", low = ""] = SEVENTH.exec(submission) ?? [];
  if (!high) return undefined;
  const opened = Number.parseInt(high + low, 16);
  return opened <= now && opened >= now - LONGEST_MS ? new Date(opened) : undefined;
}
