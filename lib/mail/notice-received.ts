import type { Report } from "@/db/flags/reads";
import { forum } from "@/lib/forum-settings/current";
import { momentOf } from "@/lib/words/dates";
import { drawn, paragraph, small } from "./letter";
import type { Mail } from "./mail";

/** Confirms a visitor's report (Digital Services Act, Art. 16, 4). Holds no word that a visitor typed but the name. */
export function receiptMail({ name, email, reportedAt }: Report): Mail {
  const letter = {
    subject: `We received your report on ${forum().name}`,
    blocks: [
      ...(name ? [paragraph(`Hello ${name},`)] : []),
      paragraph(
        `On ${momentOf(reportedAt)} you reported something on ${forum().name} as illegal. We received your report. A person reads it and decides, not a program.`,
      ),
      paragraph(
        "We then email you the decision, the reasons and what you can do if you disagree. You need not do anything until then.",
      ),
      small("We keep your address only for these two emails, and then delete it."),
    ],
  };
  return { to: email, ...drawn(letter) };
}
