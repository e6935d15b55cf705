"use server";

import { articleFrom, questionFrom, storyFrom } from "@/lib/forum/content/threads/from-form";
import { askQuestion, publishArticle, tellStory } from "@/lib/forum/content/threads/operations";
import { afterPosting } from "@/lib/forum/filters/care/after-posting";
import { pathAfterPosting } from "@/lib/forum/filters/path-after-posting";
import { freshThreadPath } from "@/lib/urls";
import { action } from "@/lib/web/action";
import { answersMe, sameQuestion } from "@/lib/web/asking/answered-already";
import { look, suggestTags } from "@/lib/web/asking/look-up";
import { preview, schedule } from "@/lib/web/publishing";

export const askQuestionAction = action(askQuestion, {
  read: questionFrom,
  done: (event, _, sent) =>
    afterPosting(event, freshThreadPath({ id: event.threadId, slug: event.slug }, event.revision), sent),
  others: { look, answersMe, sameQuestion },
});

export const tellStoryAction = action(tellStory, {
  read: storyFrom,
  done: (event, _, sent) =>
    afterPosting(event, freshThreadPath({ id: event.threadId, slug: event.slug }, event.revision), sent),
  others: { look: suggestTags },
});

export const publishArticleAction = action(publishArticle, {
  read: articleFrom,
  done: (event) =>
    pathAfterPosting(event, freshThreadPath({ id: event.threadId, slug: event.slug }, event.revision)),
  others: { preview, schedule },
});
