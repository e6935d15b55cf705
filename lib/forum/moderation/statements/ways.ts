import type { Statement } from "@/db/decisions/statements";
import { lastDayOf } from "@/lib/forum/moderation/appeals/rules";
import { momentOf } from "./facts";

export function appealWords({ by, at }: Pick<Statement, "by" | "at">, days: number): string {
  const reader = by ? "A moderator who did not make this decision (if there is one)" : "A moderator";
  return `You can appeal until ${momentOf(lastDayOf(at, days))}. ${reader} reads your appeal, may ask you questions, and tells you the outcome and the reasons.`;
}

/** Open to the member whatever the answer to an appeal here (DSA Art. 20 and 21). */
export const OTHER_WAYS =
  "You do not have to appeal here first, or accept the answer. In the European Union you can turn to a certified body that settles such disputes out of court (Article 21 of the Digital Services Act); the European Commission publishes a list of them. You can also go to court, as the law of your country allows.";
