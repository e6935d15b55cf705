import { followThread, unfollowThread } from "@/lib/forum/reactions/follows/operations";
import { isOn, threadFrom } from "@/lib/forum/reactions/marks/from-form";
import { threadPath, undoMarkPath } from "@/lib/urls";
import { route } from "@/lib/web/route";

/** A page that is the same for everybody cannot say who follows: the one to take it back says so. */
export const POST = route((typed) => (isOn(typed) ? followThread : unfollowThread), {
  read: threadFrom,
  done: ({ name, threadId, slug }) =>
    name === "thread.followed" ? undoMarkPath("follow", threadId) : threadPath({ id: threadId, slug }),
});
