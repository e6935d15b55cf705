import { readEnv } from "@/lib/env";
import { casePath } from "@/lib/urls";
import { button, type Letter, paragraph } from "./letter";

/** Names neither the writer nor the danger: somebody else may see a moderator's emails. */
export function careLetter(caseId: number, kind: "thread" | "comment"): Letter {
  const where = kind === "thread" ? "a question or story" : "a reply";
  return {
    subject: "A post needs you now",
    blocks: [
      paragraph(`Somebody may be in danger, by what ${where} on Comeback says. Please look at it now.`),
      paragraph(
        "The case says what to do and what not to do. Its writer sees a notice that says what to do and who to call. Everybody else sees the post as usual.",
      ),
      button("Open the case", readEnv().publicUrl + casePath(caseId)),
    ],
  };
}
