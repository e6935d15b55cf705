import type { Metadata } from "next";
import { listDescription, listTitle } from "@/components/threads/list-head";
import { feedLinks } from "@/lib/feeds/links";
import { type ListTab, listPath } from "@/lib/urls";

/** Later pages of a list change all the time, so search engines do not index them. */
export function listMetadata(tab: ListTab, after: string | undefined): Metadata {
  return {
    title: listTitle(tab),
    description: listDescription(tab),
    alternates: {
      canonical: listPath(tab, after),
      types: tab === "unanswered" ? feedLinks([{ of: tab, title: "Unanswered questions" }]) : undefined,
    },
    robots: after === undefined ? undefined : { index: false, follow: true },
  };
}
