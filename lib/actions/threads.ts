"use server";

import { articleFrom, questionFrom, storyFrom } from "@/lib/forum/threads/from-form";
import { askQuestion, publishArticle, tellStory } from "@/lib/forum/threads/operations";
import { action } from "@/lib/pipeline/action";
import { freshThreadPath } from "@/lib/urls";

export const askQuestionAction = action(askQuestion, {
  read: questionFrom,
  done: (event) => freshThreadPath({ id: event.threadId, slug: event.slug }, event.revision),
});

export const tellStoryAction = action(tellStory, {
  read: storyFrom,
  done: (event) => freshThreadPath({ id: event.threadId, slug: event.slug }, event.revision),
});

export const publishArticleAction = action(publishArticle, {
  read: articleFrom,
  done: (event) => freshThreadPath({ id: event.threadId, slug: event.slug }, event.revision),
});
