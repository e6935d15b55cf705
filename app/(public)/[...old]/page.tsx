import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { cache } from "react";
import { findOldAddress, findThread } from "@/db/threads/reads";
import { mergedPath, threadPath } from "@/lib/urls";
import { notShown } from "../not-shown";
import { findOldFeed } from "./old-feed";

/** WordPress splits long discussions over pages of one post. */
const PAGE_OF_COMMENTS = /\/comment-page-\d+$/;

type Props = { params: Promise<{ old: string[] }> };

const find = cache(async (path: string) => {
  const id = await findOldAddress(path.replace(PAGE_OF_COMMENTS, ""));
  return id === null ? null : findThread(id);
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return notShown(await find(pathOf((await params).old)))?.metadata ?? {};
}

/** Redirects addresses of an imported blog to their threads and feeds. The browser keeps their `#comment-12`. */
export default async function OldAddress({ params }: Props) {
  const path = pathOf((await params).old);
  const feed = await findOldFeed(path);
  if (feed) permanentRedirect(feed);
  const found = await find(path);
  if (found?.state === "shown") permanentRedirect(threadPath(found.thread));
  if (found?.state === "merged") permanentRedirect(mergedPath(found.into));
  return notShown(found)?.page ?? notFound();
}

const pathOf = (old: string[]) => `/${old.map(decoded).join("/")}`;

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    notFound();
  }
}
