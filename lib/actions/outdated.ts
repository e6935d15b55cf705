"use server";

import { outdatedFrom } from "@/lib/forum/moderation/decisions/outdated-from-form";
import { markOutdated, unmarkOutdated } from "@/lib/forum/moderation/decisions/outdated-operations";
import { commentFrom } from "@/lib/forum/reactions/marks/from-form";
import { freshThreadPath } from "@/lib/urls";
import { action } from "@/lib/web/action";

interface Marked {
  readonly threadId: number;
  readonly slug: string;
  readonly revision: number;
  readonly commentId: number;
}

const shown = ({ threadId, slug, revision, commentId }: Marked) =>
  freshThreadPath({ id: threadId, slug }, revision, commentId);

export const markOutdatedAction = action(markOutdated, { read: outdatedFrom, done: (event) => shown(event) });
export const unmarkOutdatedAction = action(unmarkOutdated, {
  read: commentFrom,
  done: (event) => shown(event),
});
