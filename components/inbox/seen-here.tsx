"use client";

import { useEffect } from "react";
import { showUnseen } from "../viewer/unseen";
import { sendSeen } from "./send-seen";

/** Without script these lines stay unread until the inbox is opened. */
export function SeenHere({ lines }: { lines: readonly number[] }) {
  useEffect(() => {
    void (async () => {
      for (const id of lines) {
        const unread = await sendSeen({ newest: id, oldest: id, kind: "decision" });
        if (unread !== null) showUnseen(document, unread.unseen);
      }
    })();
  }, [lines]);
  return null;
}
