"use server";

import { afterPosting } from "@/lib/forum/care/after-posting";
import { updateFrom } from "@/lib/forum/stories/from-form";
import { addStoryUpdate } from "@/lib/forum/stories/operations";
import { freshThreadPath } from "@/lib/urls";
import { action } from "@/lib/web/action";

export const addStoryUpdateAction = action(addStoryUpdate, {
  read: updateFrom,
  done: (event, _, sent) =>
    afterPosting(event, freshThreadPath({ id: event.threadId, slug: event.slug }, event.revision), sent),
});
