import { readEnv } from "@/lib/env";
import { forum } from "@/lib/forum-settings/current";
import { messagePath } from "@/lib/urls";
import { button, type Letter, paragraph, quote } from "./letter";

/** The subject line does not say what it is about: others may see a list of emails. */
export function modmailLetter({ modmailId, text }: { modmailId: number; text: string }): Letter {
  return {
    subject: "A message from the moderators",
    blocks: [
      paragraph(
        `A moderator of ${forum().name} wrote to you. Only you and the moderators can read this message.`,
      ),
      quote("The message", text, false),
      button("Read and answer", readEnv().publicUrl + messagePath(modmailId)),
    ],
  };
}
