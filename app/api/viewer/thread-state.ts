import type { FirstDayLeft, May, ViewerOfThread } from "@/components/viewer/answer";
import { listResolutionsIn } from "@/db/questions/resolutions";
import { findPromotedFrom } from "@/db/threads/promotions";
import { findThreadOfViewer } from "@/db/threads/viewer";
import { canAccept } from "@/lib/forum/answers/acceptances/policy";
import { mayMarkOutdated } from "@/lib/forum/answers/outdated/policy";
import { mayPromote } from "@/lib/forum/answers/promotions/policy";
import { canSeeQueue } from "@/lib/forum/answers/questions/policy";
import { canComment } from "@/lib/forum/content/comments/policy";
import { canSeeAsker } from "@/lib/forum/content/threads/policy";
import { type FirstDay, firstDayOf } from "@/lib/forum/people/first-day";
import { canFlag } from "@/lib/forum/reactions/flags/policy";
import { canJoin, canMarkHelpful } from "@/lib/forum/reactions/marks/policy";
import { mayModerate } from "@/lib/forum/targets/policy";
import type { Member } from "@/lib/pipeline/actor";
import type { Verdict } from "@/lib/pipeline/verdict";
import { careOfThread } from "./care-of-thread";

const STANDING = { hiddenAt: null, removedAt: null, withdrawnAt: null, promotedId: null };
const NOBODY = 0;

/** Uses the same policies as the operations. */
export async function threadStateOf(
  member: Member,
  threadId: number,
  country: string | null = null,
): Promise<ViewerOfThread | null> {
  const at = new Date();
  const moderates = mayModerate(member, at).allowed;
  const [found, firstDay, care, resolved, promotedFrom] = await Promise.all([
    findThreadOfViewer(threadId, member.id, {
      seesAsker: canSeeAsker(member).allowed,
      seesHeld: moderates,
    }),
    firstDayOf(member, at),
    careOfThread(member, threadId, country),
    canSeeQueue(member) ? listResolutionsIn(threadId) : [],
    mayPromote(member, at).allowed ? findPromotedFrom(threadId) : null,
  ]);
  if (!found) return null;
  const { helpful, meToo, followed, helpfulComments, seen, newComments, toldOfNew, writerId, asker } = found;
  const { flagged, flaggedComments, heldComments, saved, savedComments, hiddenForOneself } = found;
  const thread = { ...STANDING, ...found };
  const marking = (writerId: number) => told(canMarkHelpful(member, thread, { ...STANDING, writerId }, at));
  return {
    own: writerId === member.id,
    asker,
    helpful,
    meToo,
    followed,
    saved,
    savedComments,
    hiddenForOneself,
    helpfulComments,
    flagged,
    flaggedComments,
    seen,
    newComments,
    toldOfNew,
    heldComments,
    firstDay: firstDay && inText(firstDay),
    canReply: told(canComment(member, thread, null, at)),
    canMark: told(canMarkHelpful(member, thread, null, at)),
    canJoin: told(canJoin(member, thread, at)),
    canAccept: told(canAccept(member, thread, null, at)),
    canPromote: mayPromote(member, at).allowed,
    canDecide: moderates,
    canMarkOutdated: mayMarkOutdated(member, at).allowed,
    canFlag: canFlag(member, { owner: null, shown: true }, undefined, at).allowed,
    canMarkComments: marking(NOBODY),
    canMarkOwn: marking(member.id),
    promotedFrom,
    resolved,
    care,
  };
}

const told = (verdict: Verdict): May => verdict.allowed || verdict.reason;

const inText = ({ roomAt, endsAt, ...left }: FirstDay): FirstDayLeft => ({
  ...left,
  roomAt: roomAt.toISOString(),
  endsAt: endsAt.toISOString(),
});
