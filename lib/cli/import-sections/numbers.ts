import type { ImportReport } from "@/lib/import/report";
import { wordFor } from "@/lib/words/counts";
import { count, listedOf, type Shown } from "./shown";

export function numbers(report: Partial<ImportReport>, shown: Shown): string[] {
  const { numbers: planned, pinned, tagsMade = [] } = report;
  if (!planned) return [];
  const byAuthors = `${planned.authorReplies} of them by authors`;
  const held = planned.hidden > 0 ? `, ${planned.hidden} held for review` : "";
  return [
    `  ${count(planned.posts, "article")}${pinned ? `, pinned: “${pinned}”` : ""}`,
    `  ${count(planned.comments, "comment")}, ${byAuthors}${held}`,
    `  ${count(planned.mentions, "mention")}, ${count(planned.people, "new person", "new people")}`,
    ...(planned.splits > 0 ? [`  ${count(planned.splits, "comment")} became threads of their own`] : []),
    ...(tagsMade.length > 0
      ? [`  ${count(tagsMade.length, "new tag")}: ${listedOf(tagsMade, shown, 30)}`]
      : []),
    ...inDanger(report),
    ...alreadyHere(report, planned),
  ];
}

function inDanger({ inDanger: texts = 0 }: Partial<ImportReport>): string[] {
  if (texts === 0) return [];
  return [
    `  ${count(texts, "imported text")} ${wordFor(texts, "has", "have")} signs of danger; nobody was notified`,
  ];
}

function alreadyHere(
  { changes }: Partial<ImportReport>,
  { postsHere, commentsHere }: ImportReport["numbers"],
): string[] {
  if (postsHere + commentsHere === 0) return [];
  const unchanged = changes && changes.found.length + changes.missingComments.count === 0;
  return [
    `  Already here${unchanged ? " and unchanged" : ""}: ${count(postsHere, "article")}, ${count(commentsHere, "comment")}`,
  ];
}
