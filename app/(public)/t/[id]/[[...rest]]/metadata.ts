import type { Metadata } from "next";
import type { ThreadView } from "@/db/queries/threads";
import { threadPath } from "@/lib/urls";
import { type View, viewPath } from "./view";

/** Next cannot answer 410 from a page; the page store reads this mark and does (lib/server/fill.ts). */
export const gonePageMetadata: Metadata = {
  title: "Taken away",
  robots: { index: false },
  other: { "comeback-status": "410" },
};

export function threadMetadata(thread: ThreadView, view: View): Metadata {
  const main = view.kind === "tree" && view.order === "best" && view.after === undefined;
  return {
    title: thread.title,
    description: thread.excerpt,
    alternates: { canonical: view.after === undefined ? threadPath(thread) : viewPath(thread, view) },
    robots: main ? undefined : { index: false, follow: true },
    openGraph: { type: "article", siteName: "Comeback", url: threadPath(thread), title: thread.title },
    other: { "comeback-revision": String(thread.revision) },
  };
}
