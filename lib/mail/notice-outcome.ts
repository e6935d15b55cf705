import type { Notice } from "@/db/flags/reads";
import { outcomeNote } from "@/lib/forum/moderation/statements/words";
import { forum } from "@/lib/forum-settings/current";
import { momentOf } from "@/lib/words/dates";
import { drawn, link, paragraph, small } from "./letter";
import type { Mail } from "./mail";

/** The outcome of a visitor's report (Digital Services Act, Art. 16, 5). */
export function noticeMail(notice: Notice, reportUrl: string): Mail {
  const { name, email, reportedAt, decidedAt } = notice;
  const letter = {
    subject: `Your report on ${forum().name} has been decided`,
    blocks: [
      ...(name ? [paragraph(`Hello ${name},`)] : []),
      paragraph(
        `On ${momentOf(reportedAt)} you reported something on ${forum().name} as illegal. A person, not a machine, reviewed it and decided on ${momentOf(decidedAt)}.`,
      ),
      paragraph(outcomeNote(notice, "reported")),
      paragraph(
        `Only the moderators of ${forum().name} know that you reported it. If you think the decision is wrong, you can report it again and say why. In the European Union you can also turn to a certified body that settles such disputes out of court (Article 21 of the Digital Services Act). In every country you can go to court.`,
      ),
      link("Report it again", reportUrl),
      small("We kept your address only to email you about your report, and have now deleted it."),
    ],
  };
  return { to: email, ...drawn(letter) };
}
