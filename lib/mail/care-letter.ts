import { readEnv } from "@/lib/env";
import { forum } from "@/lib/forum-settings/current";
import { casePath } from "@/lib/urls";
import { button, type Letter, paragraph } from "./letter";

/** Names neither the writer nor the danger: somebody else may see a moderator's emails. */
export function careLetter(caseId: number, kind: "thread" | "comment"): Letter {
  const post = kind === "thread" ? "A question or story" : "A reply";
  return {
    subject: "A post needs you now",
    blocks: [
      paragraph(`${post} on ${forum().name} sounds as if somebody may be in danger. Please read it now.`),
      paragraph(
        "The case says what to do and what not to do. The writer sees a notice that says what to do and who to call. Everyone else sees the post as usual.",
      ),
      button("Open the case", readEnv().publicUrl + casePath(caseId)),
    ],
  };
}
