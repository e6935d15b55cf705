"use client";

import { useEffect } from "react";
import { registerWorker } from "../offline/register-worker";
import { askViewer, forgetViewer } from "./ask-viewer";
import { leaveForFreshPage, whatOnReturn } from "./laid-over";
import { hearSearchFields } from "./search-fields";
import { hearSearchKey } from "./search-key";
import { signedInAs } from "./signed-in-as";

/** For pages that the server renders for one reader: the back/forward cache must not show them to the next one. */
export function OwnPageGuard({ handle }: { handle: string | null }) {
  useEffect(registerWorker, []);
  useEffect(hearSearchKey, []);
  useEffect(hearSearchFields, []);
  useEffect(() => {
    const reader = signedInAs();
    async function hearReturn({ persisted }: PageTransitionEvent): Promise<void> {
      if (!persisted) return;
      if (signedInAs() !== reader) return leaveForFreshPage();
      // The session may have been ended from another device.
      forgetViewer();
      if (handle !== null && whatOnReturn(await askViewer(), handle) === "leave") leaveForFreshPage();
    }
    addEventListener("pageshow", hearReturn);
    return () => removeEventListener("pageshow", hearReturn);
  }, [handle]);
  return null;
}
