import type { CareOfPost } from "@/components/viewer/answer";
import { listSignsInThread } from "@/db/care/reads";
import { shownFor } from "@/lib/care/shown";
import { matchIn } from "@/lib/forum/filters/care/rules";
import { canSeeSigns } from "@/lib/forum/moderation/care-cases/policy";
import type { Member } from "@/lib/pipeline/actor";
import { casePath } from "@/lib/urls";

/** Writers get notices on their own posts, moderators on all posts. */
export async function careOfThread(
  member: Member,
  threadId: number,
  country: string | null,
): Promise<CareOfPost[]> {
  const moderates = canSeeSigns(member, new Date()).allowed;
  const signs = await listSignsInThread(threadId, { personId: member.id, moderates });
  return signs.flatMap(({ caseId, commentId, own, foundAt, ...found }) => {
    const match = matchIn(found);
    if (!match) return [];
    const key = `${caseId}-${foundAt.getTime()}`;
    const shown = { commentId, own, key, notice: shownFor(match, country) };
    return [{ ...shown, casePath: own || !moderates ? null : casePath(caseId) }];
  });
}
