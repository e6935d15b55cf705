import type { CaseRow } from "@/db/cases/reads";
import { counted } from "@/lib/words/counts";

type Reason = CaseRow["said"][number]["reason"];

export const reasonNames: Record<Reason, string> = {
  spam: "Spam",
  dangerous_advice: "Dangerous advice",
  harassment: "Harassment",
  private_information: "Private information",
  off_topic: "Off topic",
  illegal: "Against the law",
  other: "Something else",
};

/** "2 members and a filter". */
export function flaggersOf({ members, visitors, filters }: CaseRow["said"][number]): string {
  const who = [
    members && counted(members, "member", "members"),
    visitors && counted(visitors, "visitor", "visitors"),
    filters && (filters === 1 ? "a filter" : `${filters} filters`),
  ].filter(Boolean);
  return who.join(", ");
}

const weights = new Intl.NumberFormat("en", { maximumFractionDigits: 2 });

export function weightWords(weight: number, hideWeight: number): string {
  const [has, hides] = [weights.format(weight), weights.format(hideWeight)];
  return weight >= hideWeight ? `Weighs ${has}: ${hides} hides` : `Weighs ${has} of the ${hides} that hide`;
}
