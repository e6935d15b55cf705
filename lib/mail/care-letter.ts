import { readEnv } from "@/lib/env";
import { casePath } from "@/lib/urls";
import { button, type Letter, paragraph } from "./letter";

/** To moderators: where somebody may be in danger. It says neither who nor of what, since emails are read over shoulders. */
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
