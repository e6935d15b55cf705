import type { InboxKind } from "./kinds";

export interface Looked {
  readonly newest: number;
  readonly oldest: number | null;
  readonly kind: InboxKind | undefined;
}

export interface Unread {
  readonly notifications: number;
  /** With messages of the moderators: the number on the inbox. */
  readonly unseen: number;
}

/** @returns how many are unread now; null if the server did not answer. */
export async function sendSeen({ newest, oldest, kind }: Looked): Promise<Unread | null> {
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
  return response?.ok ? ((await response.json()) as Unread) : null;
}
