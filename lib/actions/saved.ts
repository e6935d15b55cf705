"use server";

import { notedFrom, savedFrom } from "@/lib/forum/reactions/saved/from-form";
import { noteSaved, removeSaved, restoreSaved } from "@/lib/forum/reactions/saved/operations";
import { savedRemovedPath, savedRowPath } from "@/lib/urls";
import { action } from "@/lib/web/action";

export const noteSavedAction = action(noteSaved, {
  read: notedFrom,
  done: ({ savedId }) => savedRowPath(savedId),
});

export const removeSavedAction = action(removeSaved, {
  read: savedFrom,
  done: ({ savedId }) => savedRemovedPath(savedId),
});

export const restoreSavedAction = action(restoreSaved, {
  read: savedFrom,
  done: ({ savedId }) => savedRowPath(savedId),
});
