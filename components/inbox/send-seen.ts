import type { InboxKind } from "./kinds";

export interface Looked {
  readonly newest: number;
  readonly oldest: number | null;
  readonly kind: InboxKind | undefined;
}

/** @returns how many are unread now; null if the server did not answer. */
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
