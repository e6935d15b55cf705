import type { CaseRow } from "@/db/cases/reads";
import { counted } from "@/lib/words/counts";
import { listed } from "@/lib/words/lists";

/** "2 members and 1 filter". */
export function flaggersOf({ members, visitors, filters }: CaseRow["said"][number]): string {
  const who = [
    members && counted(members, "member", "members"),
    visitors && counted(visitors, "visitor", "visitors"),
    filters && counted(filters, "filter", "filters"),
  ].filter((part) => typeof part === "string");
  return listed(who);
}

const weights = new Intl.NumberFormat("en", { maximumFractionDigits: 2 });

export function weightWords(weight: number, hideWeight: number): string {
  const [has, hides] = [weights.format(weight), weights.format(hideWeight)];
  return `Flag weight ${has} (posts are hidden at ${hides})`;
}
