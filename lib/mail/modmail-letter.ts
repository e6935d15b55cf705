import { readEnv } from "@/lib/env";
import { messagePath, modmailOfPath } from "@/lib/urls";
import { button, type Letter, paragraph, quote } from "./letter";

/** Says neither the subject nor the words in the subject line: somebody else may see a mailbox. */
export function modmailLetter(message: { modmailId: number; byModerator: boolean; text: string }): Letter {
  const { modmailId, byModerator, text } = message;
  const { publicUrl } = readEnv();
  if (byModerator)
    return {
      subject: "A message from the moderators",
      blocks: [
        paragraph("A moderator of Comeback wrote to you. Only you and the moderators can read it."),
        quote("The message", text, false),
        button("Read and answer", publicUrl + messagePath(modmailId)),
      ],
    };
  return {
    subject: "A message to the moderators",
    blocks: [
      paragraph("A member of Comeback wrote to the moderators. Any moderator can answer."),
      button("Read and answer", publicUrl + modmailOfPath(modmailId)),
    ],
  };
}
