import { cache } from "react";
import { countUnseenModmail } from "@/db/modmail/reads";
import { countUnseen } from "@/db/notifications/reads";

/** `unseen` is the number on the inbox: notifications, and threads with the moderators. */
export const unseenBy = cache(async (personId: number) => {
  const [notifications, messages] = await Promise.all([countUnseen(personId), countUnseenModmail(personId)]);
  return { notifications, messages, unseen: notifications + messages };
});
