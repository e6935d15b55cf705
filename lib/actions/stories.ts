"use server";

import { updateFrom } from "@/lib/forum/content/stories/from-form";
import { addStoryUpdate } from "@/lib/forum/content/stories/operations";
import { afterPosting } from "@/lib/forum/filters/care/after-posting";
import { freshThreadPath } from "@/lib/urls";
import { action } from "@/lib/web/action";

export const addStoryUpdateAction = action(addStoryUpdate, {
  read: updateFrom,
  done: (event, _, sent) =>
    afterPosting(event, freshThreadPath({ id: event.threadId, slug: event.slug }, event.revision), sent),
});
