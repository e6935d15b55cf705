import type { ReactNode } from "react";
import { FirstDayNote } from "@/components/people/first-day-note";
import { firstDayOf } from "@/lib/forum/people/first-day";
import type { Viewer } from "@/lib/web/current-actor";

/** What a form says to who came today; nothing to anybody else. */
export async function firstDayNote(viewer: Viewer, posts: "threads" | "replies"): Promise<ReactNode> {
  const day = await firstDayOf(viewer, new Date());
  return day && <FirstDayNote day={day} posts={posts} />;
}
