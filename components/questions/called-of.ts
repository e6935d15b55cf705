import type { WaitingRow } from "@/db/questions/reads";
import { nameOf } from "../people/name-of";

/** What a question is called: by its title, or by who said it where there is none. */
export function calledOf({
  commentId,
  title,
  asker,
}: Pick<WaitingRow, "commentId" | "title" | "asker">): string {
  return commentId === null ? title : nameOf(asker);
}
