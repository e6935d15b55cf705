import { tagFrom } from "@/lib/forum/reactions/follows/from-form";
import { followTag, unfollowTag } from "@/lib/forum/reactions/follows/tag-operations";
import { isOn } from "@/lib/forum/reactions/marks/from-form";
import { followingPath, tagPath } from "@/lib/urls";
import { route } from "@/lib/web/route";

/** A page that is the same for everybody cannot say who follows: the list of what one follows says so. */
export const POST = route((typed) => (isOn(typed) ? followTag : unfollowTag), {
  read: tagFrom,
  done: ({ name, slug }) => (name === "tag.followed" ? followingPath : tagPath(slug)),
});
