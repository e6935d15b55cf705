import type { Statement } from "@/db/decisions/statements";
import { lastDayOf } from "@/lib/forum/moderation/appeals/rules";
import { momentOf } from "@/lib/words/dates";

export function appealWords({ by, at }: Pick<Statement, "by" | "at">, days: number): string {
  const reader = by ? "Another moderator decides, if the forum has one" : "A moderator decides";
  return `You can appeal until ${momentOf(lastDayOf(at, days))}. ${reader}, and may first ask you a question. We notify you of the result and the reasons.`;
}

/** Open to the member whatever the answer to an appeal here (DSA Art. 20 and 21). */
export const OTHER_WAYS =
  "You can do the following before, after or instead of an appeal here. In the European Union, you can turn to an out-of-court dispute settlement body certified under Article 21 of the Digital Services Act. The European Commission publishes the list. You can also go to court under the law of your country.";
