"use client";

import { useEffect, useState } from "react";
import { showUnseen } from "../viewer/unseen";

type Props = {
  newest: number;
  /** Null where nothing older was left out. */
  oldest: number | null;
};

/** What is looked at is new no longer; without script, or for what stands on later pages, a button says so. */
export function MarkSeen({ newest, oldest }: Props) {
  const [left, setLeft] = useState<number | null>(null);

  useEffect(() => {
    const tell = () => {
      if (document.visibilityState !== "visible") return;
      document.removeEventListener("visibilitychange", tell);
      void send(newest, oldest).then((unseen) => {
        if (unseen === null) return;
        setLeft(unseen);
        showUnseen(document, unseen);
      });
    };
    document.addEventListener("visibilitychange", tell);
    tell();
    return () => document.removeEventListener("visibilitychange", tell);
  }, [newest, oldest]);

  return (
    <form method="post" action="/api/inbox/seen">
      <input type="hidden" name="newest" value={newest} />
      <button
        type="submit"
        className="btn"
        aria-disabled={left === 0}
        onClick={(event) => left === 0 && event.preventDefault()}
      >
        {left === 0 ? "All marked as read" : "Mark all as read"}
      </button>
    </form>
  );
}

/** @returns how many are new now; null where it could not be told. */
async function send(newest: number, oldest: number | null): Promise<number | null> {
  const fields = new URLSearchParams({
    newest: String(newest),
    ...(oldest ? { oldest: String(oldest) } : {}),
  });
  const response = await fetch("/api/inbox/seen", {
    method: "POST",
    headers: { accept: "application/json" },
    body: fields,
  }).catch(() => undefined);
  return response?.ok ? ((await response.json()) as { unseen: number }).unseen : null;
}
