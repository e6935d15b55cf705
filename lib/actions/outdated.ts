"use server";

import { outdatedFrom } from "@/lib/forum/decisions/outdated-from-form";
import { markOutdated, unmarkOutdated } from "@/lib/forum/decisions/outdated-operations";
import { action } from "@/lib/pipeline/action";
import { one } from "@/lib/pipeline/typed";
import { freshThreadPath } from "@/lib/urls";

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
  read: (typed) => ({ commentId: Number(one(typed.commentId)) }),
  done: (event) => shown(event),
});
