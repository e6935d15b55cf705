import { tagFrom } from "@/lib/forum/reactions/follows/from-form";
import { followTag, unfollowTag } from "@/lib/forum/reactions/follows/tag-operations";
import { isOn } from "@/lib/forum/reactions/marks/from-form";
import { followingPath, tagPath } from "@/lib/urls";
import { route } from "@/lib/web/route";

/** A public page cannot show who follows; the list of followed tags can. */
export const POST = route((typed) => (isOn(typed) ? followTag : unfollowTag), {
  read: tagFrom,
  done: ({ name, slug }) => (name === "tag.followed" ? followingPath : tagPath(slug)),
});
