import { counted } from "@/lib/words/counts";

/** What the author and moderators read before a comment becomes a thread. */
export const promotionSteps = (replies: number): string[] => [
  replies > 0
    ? `${counted(replies, "reply moves", "replies move")} with the comment. Each reply stays below the post it answers.`
    : "Nobody has replied to the comment, so it moves alone.",
  "A line in the old place links to the new thread. Old links keep working.",
];

export const UNDO_UNTIL =
  "You can undo this until the new thread has something that a comment cannot have, such as an accepted answer.";
