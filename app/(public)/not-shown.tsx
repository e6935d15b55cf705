import type { Metadata } from "next";
import type { ReactNode } from "react";
import { HiddenPage } from "@/components/threads/hidden-page";
import { GonePage } from "@/components/threads/removed-page";
import type { FoundThread } from "@/db/threads/reads";

/** A page in Next cannot choose its status; the page store reads this mark and sets it (lib/server/fill.ts). */
const answeredWith = (status: number, title: string): Metadata => ({
  title,
  robots: { index: false },
  other: { "comeback-status": String(status) },
});

export function notShown(found: FoundThread): { metadata: Metadata; page: ReactNode } | null {
  if (found?.state === "gone")
    return {
      metadata: answeredWith(410, "Deleted"),
      page: <GonePage removedFor={found.removedFor} />,
    };
  if (found?.state === "hidden") return { metadata: answeredWith(404, "Hidden"), page: <HiddenPage /> };
  return null;
}
