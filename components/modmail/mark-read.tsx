"use client";

import { useEffect, useState } from "react";
import { showUnseen } from "../viewer/unseen";

/** Without script, a button does the same. */
export function MarkRead({ modmailId }: { modmailId: number }) {
  const [done, setDone] = useState(false);

  useEffect(() => {
    void markRead(modmailId).then((unseen) => {
      if (unseen === null) return;
      setDone(true);
      showUnseen(document, unseen);
    });
  }, [modmailId]);

  if (done) return null;
  return (
    <form method="post" action="/api/messages/seen">
      <input type="hidden" name="modmailId" value={modmailId} />
      <button type="submit" className="btn">
        Mark as read
      </button>
    </form>
  );
}

/** @returns how many notifications and messages are unread now; null if the server did not answer. */
async function markRead(modmailId: number): Promise<number | null> {
  const response = await fetch("/api/messages/seen", {
    method: "POST",
    headers: { accept: "application/json" },
    body: new URLSearchParams({ modmailId: String(modmailId) }),
  }).catch(() => undefined);
  return response?.ok ? ((await response.json()) as { unseen: number }).unseen : null;
}
