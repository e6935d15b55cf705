"use server";

import {
  closeModmailFrom,
  startModmailFrom,
  writeModmailFrom,
} from "@/lib/forum/moderation/modmail/from-form";
import { closeModmail, startModmail, writeModmail } from "@/lib/forum/moderation/modmail/operations";
import { messagePath, modmailOfPath } from "@/lib/urls";
import { action } from "@/lib/web/action";

interface Written {
  readonly modmailId: number;
  readonly messageId: number;
  readonly byModerator: boolean;
}

const toMessage = ({ modmailId, messageId, byModerator }: Written) =>
  `${byModerator ? modmailOfPath(modmailId) : messagePath(modmailId)}#m${messageId}`;

export const startModmailAction = action(startModmail, {
  read: startModmailFrom,
  done: (event) => toMessage(event),
});
export const writeModmailAction = action(writeModmail, {
  read: writeModmailFrom,
  done: (event) => toMessage(event),
});
export const closeModmailAction = action(closeModmail, {
  read: closeModmailFrom,
  done: ({ modmailId }) => modmailOfPath(modmailId),
});
