import type { AskedOutcome } from "@/db/check-ins/reads";
import { readEnv } from "@/lib/env";
import { outcomePath } from "@/lib/forum/notifications/check-ins/links";
import { OUTCOME_ANSWERS } from "@/lib/forum/notifications/check-ins/rules";
import { outcomeAnswerWords } from "@/lib/forum/notifications/check-ins/words";
import { threadPath } from "@/lib/urls";
import { choices, heading, type Letter, link, paragraph } from "./letter";

export function outcomeLetter(asked: AskedOutcome, weeks: number): Letter {
  const { threadId, title, kind, anonymous } = asked;
  const { publicUrl } = readEnv();
  const [did, what] = kind === "story" ? ["shared your story", "story"] : ["asked", "question"];
  return {
    subject: `What happened? ${weeks} weeks after “${title}”`,
    threadId,
    blocks: [
      paragraph(`${weeks} weeks ago you ${did}:`),
      heading(title, publicUrl + threadPath({ id: threadId, slug: asked.slug })),
      paragraph("Runners with the same injury read it and want to know how it went. How are you now?"),
      choices(
        OUTCOME_ANSWERS.map((answer) => ({
          text: outcomeAnswerWords[answer],
          url: publicUrl + outcomePath({ threadId, weeks, answer }),
        })),
      ),
      paragraph(
        `Each button opens a page where you confirm your answer. Your ${what} then shows the answer and its date${anonymous ? ", still without your name" : ""}. You can change the answer later from this email.`,
      ),
      link(`Stop asking about this ${what}`, publicUrl + outcomePath({ threadId, weeks })),
    ],
  };
}
