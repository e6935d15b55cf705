"use client";

import { useEffect, useState } from "react";
import { showUnseen } from "../viewer/unseen";
import { type Looked, sendSeen } from "./send-seen";

/** Without script, and for later pages, a button does the same. */
export function MarkSeen({ newest, oldest, kind }: Looked) {
  const [left, setLeft] = useState<number | null>(null);

  useEffect(() => {
    const tell = () => {
      if (document.visibilityState !== "visible") return;
      document.removeEventListener("visibilitychange", tell);
      void sendSeen({ newest, oldest, kind }).then((unread) => {
        if (unread === null) return;
        setLeft(unread.notifications);
        showUnseen(document, unread.unseen);
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
