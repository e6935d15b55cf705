"use client";

import { useEffect, useState } from "react";

/** Without script, a button does the same. */
export function MarkRead({ modmailId }: { modmailId: number }) {
  const [done, setDone] = useState(false);

  useEffect(() => {
    const body = new URLSearchParams({ modmailId: String(modmailId) });
    void fetch("/api/messages/seen", { method: "POST", headers: { accept: "application/json" }, body })
      .then(({ ok }) => setDone(ok))
      .catch(() => undefined);
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
