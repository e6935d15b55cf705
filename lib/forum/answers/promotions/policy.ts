import type { CommentForWrite } from "@/db/comments/writes";
import type { Below, Promotion } from "@/db/threads/promotions";
import type { LockedThread } from "@/db/threads/writes";
import { isNoLine } from "@/lib/forum/content/comments/policy";
import { isGone } from "@/lib/forum/content/threads/rules";
import { canWrite } from "@/lib/forum/people/policy";
import type { Member } from "@/lib/pipeline/actor";
import { ALLOW, andThen, deny, type Verdict } from "@/lib/pipeline/verdict";
import type { PromotedKind } from "./rules";

/** The author may promote too: most promotable comments are under the author's articles. A lock does not stop staff. */
export function mayPromote(actor: Member, at: Date): Verdict {
  const verdict = canWrite(actor, at);
  if (!verdict.allowed) return verdict;
  return actor.role === "member"
    ? deny("Only the author or a moderator can turn a comment into a thread.")
    : ALLOW;
}

/** A promotion by decision is undone with its decision, so that the log and the statement of reasons say so. */
export function canUndoPromotion(
  actor: Member,
  { comment, promotion }: { comment: Pick<CommentForWrite, "promotedId">; promotion: Promotion | null },
  at: Date,
): Verdict {
  const verdict = mayPromote(actor, at);
  if (!verdict.allowed) return verdict;
  if (comment.promotedId === null) return deny("This comment is not a thread of its own now.", "conflict");
  if (promotion && promotion.decisionId !== null)
    return deny("A moderator made this thread by a decision. A moderator can undo the decision.", "conflict");
  return promotion?.was
    ? ALLOW
    : deny("This thread was made by an import or an older version. Only merging can end it.", "conflict");
}

type Removable = "hiddenAt" | "removedAt" | "withdrawnAt";

export interface Promotable {
  readonly comment: Pick<CommentForWrite, Removable | "writerId" | "promotedId">;
  readonly thread: Pick<LockedThread, Removable | "writerId" | "anonymous">;
  readonly below: Below;
}

export function canPromote(actor: Member, of: Promotable, kind: PromotedKind | null, at: Date): Verdict {
  return andThen(mayPromote(actor, at), () => canBePromoted(of, kind));
}

export function canBePromoted(of: Promotable, kind: PromotedKind | null): Verdict {
  const { comment, thread, below } = of;
  if (isGone(comment)) return deny("This comment is gone.", "gone");
  const standing = isNoLine(comment);
  if (!standing.allowed) return standing;
  if (isGone(thread)) return deny("The thread of this comment is gone.", "gone");
  if (below.accepted)
    return deny(
      "This comment, or a reply to it, is the accepted answer. An accepted answer must stay under its question.",
      "conflict",
    );
  if (isAskers(of))
    return kind === "story"
      ? deny(
          "The writer asked anonymously, but a story shows its writer’s name. Choose “A question” instead.",
          "conflict",
        )
      : ALLOW;
  return below.byAsker
    ? deny(
        "The anonymous asker replied to this comment. A new thread would show their name, so this comment must stay here.",
        "conflict",
      )
    : ALLOW;
}

export function isAskers({ comment, thread }: Pick<Promotable, "comment" | "thread">): boolean {
  return thread.anonymous && comment.writerId === thread.writerId;
}
