"use server";

import { tagFrom } from "@/lib/forum/reactions/follows/from-form";
import { unfollowThread } from "@/lib/forum/reactions/follows/operations";
import { unfollowTag } from "@/lib/forum/reactions/follows/tag-operations";
import { threadFrom } from "@/lib/forum/reactions/marks/from-form";
import { followingPath } from "@/lib/urls";
import { action } from "@/lib/web/action";

export const unfollowThreadAction = action(unfollowThread, { read: threadFrom, done: () => followingPath });
export const unfollowTagAction = action(unfollowTag, { read: tagFrom, done: () => followingPath });
