import type { Notice } from "@/db/flags/reads";
import { outcomeNote } from "@/lib/forum/moderation/statements/words";
import { momentOf } from "@/lib/words/dates";
import { drawn, link, paragraph, small } from "./letter";
import type { Mail } from "./mail";

/** The outcome of a visitor's report (Digital Services Act, Art. 16, 5). */
export function noticeMail(notice: Notice, reportUrl: string): Mail {
  const { name, email, reportedAt, decidedAt } = notice;
  const letter = {
    subject: "What came of your report on Comeback",
    blocks: [
      ...(name ? [paragraph(`Hello ${name},`)] : []),
      paragraph(
        `On ${momentOf(reportedAt)} you reported something on Comeback as against the law. A person has looked at it and decided, on ${momentOf(decidedAt)}; no machine did.`,
      ),
      paragraph(outcomeNote(notice, "reported")),
      paragraph(
        "Nobody but those who keep order there knows that you reported it. If you think that the decision is wrong, you can report it once more and say why. In the European Union you can also turn to a body that settles such disputes out of court and is certified under Article 21 of the Digital Services Act, and everywhere to a court.",
      ),
      link("Report it once more", reportUrl),
      small("Your address was kept for this mail alone, and has been deleted."),
    ],
  };
  return { to: email, ...drawn(letter) };
}
