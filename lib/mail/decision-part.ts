import type { News } from "@/db/queries/notifications-to-mail";
import { flaggedPath, statementPath } from "@/lib/urls";
import { type Block, heading, type link, paragraph } from "./letter";
import { titleOf } from "./news-words";

/** What was decided about something of one's own, or about what one flagged. */
export function decisionPart(
  news: News & { decision: NonNullable<News["decision"]> },
  publicUrl: string,
  lead: typeof link,
): Block[] {
  const { decision, note } = news;
  return [
    heading(titleOf(news)),
    paragraph(note ?? ""),
    decision.mine
      ? lead("Read why, and what you can do", publicUrl + statementPath(decision.id))
      : lead("See what came of your flags", publicUrl + flaggedPath),
  ];
}
