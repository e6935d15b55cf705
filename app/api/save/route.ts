import { isOn, markedFrom } from "@/lib/forum/reactions/marks/from-form";
import { savePost, unsavePost } from "@/lib/forum/reactions/saved/operations";
import { savedPath, savedRowPath } from "@/lib/urls";
import { route } from "@/lib/web/route";

/** A public page cannot show what somebody saved; their list can. */
export const POST = route((typed) => (isOn(typed) ? savePost : unsavePost), {
  read: markedFrom,
  done: (event) => (event.name === "post.saved" ? savedRowPath(event.savedId) : savedPath),
});
