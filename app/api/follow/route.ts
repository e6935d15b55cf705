import { followThread, unfollowThread } from "@/lib/forum/reactions/follows/operations";
import { isOn, threadFrom } from "@/lib/forum/reactions/marks/from-form";
import { threadPath, undoMarkPath } from "@/lib/urls";
import { route } from "@/lib/web/route";

/** A public page cannot show who follows; the page for unfollowing can. */
export const POST = route((typed) => (isOn(typed) ? followThread : unfollowThread), {
  read: threadFrom,
  done: ({ name, threadId, slug }) =>
    name === "thread.followed" ? undoMarkPath("follow", threadId) : threadPath({ id: threadId, slug }),
});
