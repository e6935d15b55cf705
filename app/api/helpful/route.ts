import { isOn, markedFrom } from "@/lib/forum/reactions/marks/from-form";
import { markHelpful, unmarkHelpful } from "@/lib/forum/reactions/marks/operations";
import { freshThreadPath, undoMarkPath } from "@/lib/urls";
import { route } from "@/lib/web/route";

export const POST = route((typed) => (isOn(typed) ? markHelpful : unmarkHelpful), {
  read: markedFrom,
  done({ name, changed, threadId, slug, revision, commentId }) {
    if (name === "helpful.marked" && !changed)
      return undoMarkPath("helpful", threadId, commentId ?? undefined);
    return freshThreadPath({ id: threadId, slug }, revision, commentId ?? undefined);
  },
  more: ({ count }) => ({ count }),
});
