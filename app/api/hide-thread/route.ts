import { isOn, threadFrom } from "@/lib/forum/reactions/marks/from-form";
import { hideThreadForOneself, showThreadForOneself } from "@/lib/forum/reactions/mutes/operations";
import { threadPath, undoMarkPath } from "@/lib/urls";
import { route } from "@/lib/web/route";

/** A public page cannot show that a member hid it; the page for undoing can. */
export const POST = route((typed) => (isOn(typed) ? hideThreadForOneself : showThreadForOneself), {
  read: threadFrom,
  done: ({ name, threadId, slug }) =>
    name === "thread.hidden_for_oneself"
      ? undoMarkPath("hide", threadId)
      : threadPath({ id: threadId, slug }),
});
