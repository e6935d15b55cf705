"use client";

import { useEffect, useState } from "react";
import { showUnseen } from "../viewer/unseen";
import type { InboxKind } from "./kinds";

type Props = {
  newest: number;
  /** Null where nothing older was left out. */
  oldest: number | null;
  /** Where it is shown alone. */
  kind: InboxKind | undefined;
};

/** What is looked at is new no longer; without script, or for what stands on later pages, a button says so. */
export function MarkSeen({ newest, oldest, kind }: Props) {
  const [left, setLeft] = useState<number | null>(null);

  useEffect(() => {
    const tell = () => {
      if (document.visibilityState !== "visible") return;
      document.removeEventListener("visibilitychange", tell);
      void send({ newest, oldest, kind }).then((unseen) => {
        if (unseen === null) return;
        setLeft(unseen);
        showUnseen(document, unseen);
      });
    };
    document.addEventListener("visibilitychange", tell);
    tell();
    return () => document.removeEventListener("visibilitychange", tell);
  }, [newest, oldest, kind]);

  const done = left === 0 || (left !== null && kind && oldest === null);
  return (
    <form method="post" action="/api/inbox/seen">
      <input type="hidden" name="newest" value={newest} />
      {kind && <input type="hidden" name="kind" value={kind} />}
      <button
        type="submit"
        className="btn"
        aria-disabled={Boolean(done)}
        onClick={(event) => done && event.preventDefault()}
      >
        {done ? "All marked as read" : kind ? "Mark these as read" : "Mark all as read"}
      </button>
    </form>
  );
}

/** @returns how many are new now; null where it could not be told. */
async function send({ newest, oldest, kind }: Props): Promise<number | null> {
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
