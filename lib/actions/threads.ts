"use server";

import { answersMe, sameQuestion } from "@/lib/forum/asking/instead";
import { look, suggestTags } from "@/lib/forum/asking/look";
import { whereItStands } from "@/lib/forum/filters/where";
import { articleFrom, questionFrom, storyFrom } from "@/lib/forum/threads/from-form";
import { askQuestion, publishArticle, tellStory } from "@/lib/forum/threads/operations";
import { action } from "@/lib/pipeline/action";
import { freshThreadPath } from "@/lib/urls";

export const askQuestionAction = action(askQuestion, {
  read: questionFrom,
  done: (event) =>
    whereItStands(event, freshThreadPath({ id: event.threadId, slug: event.slug }, event.revision)),
  others: { look, answersMe, sameQuestion },
});

export const tellStoryAction = action(tellStory, {
  read: storyFrom,
  done: (event) =>
    whereItStands(event, freshThreadPath({ id: event.threadId, slug: event.slug }, event.revision)),
  others: { look: suggestTags },
});

export const publishArticleAction = action(publishArticle, {
  read: articleFrom,
  done: (event) =>
    whereItStands(event, freshThreadPath({ id: event.threadId, slug: event.slug }, event.revision)),
});
