import type { Metadata } from "next";
import { listDescription, listTitle } from "@/components/threads/list-head";
import { type ListTab, listPath } from "@/lib/urls";

/** Later pages of a list change all the time, so search engines do not index them. */
export function listMetadata(tab: ListTab, after: string | undefined): Metadata {
  return {
    title: listTitle(tab),
    description: listDescription(tab),
    alternates: { canonical: listPath(tab, after) },
    robots: after === undefined ? undefined : { index: false, follow: true },
  };
}
