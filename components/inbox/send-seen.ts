import type { InboxKind } from "./kinds";

/** The lines of the inbox that somebody has looked at. */
export interface Looked {
  readonly newest: number;
  /** Null where nothing older was left out. */
  readonly oldest: number | null;
  /** Where it is shown alone. */
  readonly kind: InboxKind | undefined;
}

/** @returns how many are new now; null where it could not be told. */
export async function sendSeen({ newest, oldest, kind }: Looked): Promise<number | null> {
  const fields = new URLSearchParams({
    newest: String(newest),
    ...(oldest ? { oldest: String(oldest) } : {}),
    ...(kind ? { kind } : {}),
  });
  const response = await fetch("/api/inbox/seen", {
    method: "POST",
    headers: { accept: "application/json" },
    body: fields,
  }).catch(() => undefined);
  return response?.ok ? ((await response.json()) as { unseen: number }).unseen : null;
}
