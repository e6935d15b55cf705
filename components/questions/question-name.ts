import type { WaitingRow } from "@/db/questions/reads";
import { nameOf } from "../people/name-of";

export function calledOf({
  commentId,
  title,
  asker,
}: Pick<WaitingRow, "commentId" | "title" | "asker">): string {
  return commentId === null ? title : nameOf(asker);
}
