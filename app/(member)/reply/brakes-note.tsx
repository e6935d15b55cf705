import type { ReactNode } from "react";
import { brakeWords } from "@/lib/forum/content/comments/brakes";
import { brakesFor } from "@/lib/forum/content/comments/find-brakes";
import type { Viewer } from "@/lib/web/current-actor";

type Place = { id: number; slowSeconds: number | null; parentId: number | null };

export async function brakesNote(viewer: Viewer, { id, ...place }: Place): Promise<ReactNode> {
  const brakes = await brakesFor(viewer, { threadId: id, ...place }, new Date());
  return brakes.map((brake) => (
    <p key={brake.kind} className="note">
      {brakeWords(brake)}
    </p>
  ));
}
