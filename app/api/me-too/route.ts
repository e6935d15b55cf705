import { peopleWaiting } from "@/components/threads/headline-number";
import { isOn, threadFrom } from "@/lib/forum/reactions/marks/from-form";
import { joinQuestion, leaveQuestion } from "@/lib/forum/reactions/marks/operations";
import { freshThreadPath, undoMarkPath } from "@/lib/urls";
import { route } from "@/lib/web/route";

export const POST = route((typed) => (isOn(typed) ? joinQuestion : leaveQuestion), {
  read: threadFrom,
  done({ name, changed, threadId, slug, revision }) {
    if (name === "question.joined" && !changed) return undoMarkPath("me-too", threadId);
    return freshThreadPath({ id: threadId, slug }, revision);
  },
  more: ({ count }) => ({ count: peopleWaiting({ meTooCount: count }) }),
});
