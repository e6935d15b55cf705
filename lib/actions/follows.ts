"use server";

import { unfollowThread } from "@/lib/forum/follows/operations";
import { threadFrom } from "@/lib/forum/marks/from-form";
import { action } from "@/lib/pipeline/action";

export const unfollowThreadAction = action(unfollowThread, { read: threadFrom, done: () => "/following" });
