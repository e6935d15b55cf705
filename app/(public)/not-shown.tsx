import type { Metadata } from "next";
import type { ReactNode } from "react";
import { GonePage } from "@/components/threads/gone-page";
import { HiddenPage } from "@/components/threads/hidden-page";
import type { FoundThread } from "@/db/threads/reads";

/** Next cannot answer these from a page; the page store reads the mark and does (lib/server/fill.ts). */
const answeredWith = (status: number, title: string): Metadata => ({
  title,
  robots: { index: false },
  other: { "comeback-status": String(status) },
});

/** A thread that nobody reads at the moment: its page says why, in place of each of its pages. */
export function notShown(found: FoundThread): { metadata: Metadata; page: ReactNode } | null {
  if (found?.state === "gone")
    return {
      metadata: answeredWith(410, "Taken away"),
      page: <GonePage removedFor={found.removedFor} />,
    };
  if (found?.state === "hidden")
    return { metadata: answeredWith(404, "Hidden for now"), page: <HiddenPage /> };
  return null;
}
