import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { cache } from "react";
import { mergedPath, threadPath } from "@/lib/urls";
import { notShown } from "../not-shown";
import { findOldPlace } from "./old-target";

type Props = { params: Promise<{ old: string[] }> };

const find = cache(findOldPlace);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const place = await find(pathOf((await params).old));
  return place && "thread" in place ? (notShown(place.thread)?.metadata ?? {}) : {};
}

/** Redirects addresses of an imported blog to what is here instead. The browser keeps their `#comment-12`. */
export default async function OldAddress({ params }: Props) {
  const place = await find(pathOf((await params).old));
  if (!place) notFound();
  if ("path" in place) permanentRedirect(place.path);
  const { thread } = place;
  if (thread?.state === "shown") permanentRedirect(threadPath(thread.thread));
  if (thread?.state === "merged") permanentRedirect(mergedPath(thread.into));
  return notShown(thread)?.page ?? notFound();
}

const pathOf = (old: string[]) => `/${old.map(decoded).join("/")}`;

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    notFound();
  }
}
