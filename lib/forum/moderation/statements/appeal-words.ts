import type { Statement } from "@/db/decisions/statements";
import { lastDayOf } from "@/lib/forum/moderation/appeals/rules";
import { momentOf } from "./facts";

export function appealWords({ by, at }: Pick<Statement, "by" | "at">, days: number): string {
  const reader = by
    ? "Another moderator reads it, wherever there is one who did not make the decision"
    : "A moderator reads it";
  return `You can appeal until ${momentOf(lastDayOf(at, days))}. ${reader}; you may be asked something, and you are told what came of it and why.`;
}

/** Open to the member whatever the answer to an appeal here (DSA Art. 20 and 21). */
export const OTHER_WAYS =
  "You need not appeal here first, and need not stop at the answer. In the European Union you can turn to a body that settles such disputes out of court and is certified under Article 21 of the Digital Services Act; the European Commission publishes the list of them. And you can go to a court, as the law of your country says.";
