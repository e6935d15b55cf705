import type { ReactNode } from "react";
import { FirstDayNote } from "@/components/people/first-day-note";
import { firstDayOf } from "@/lib/forum/people/first-day";
import type { Viewer } from "@/lib/web/current-actor";

export async function firstDayNote(viewer: Viewer, posts: "threads" | "replies"): Promise<ReactNode> {
  const day = await firstDayOf(viewer, new Date());
  return day && <FirstDayNote day={day} posts={posts} />;
}
