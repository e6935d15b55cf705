import type { CaseRow } from "@/db/queries/cases";
import { openingOf } from "@/lib/rich-text/opening";
import { nameOf } from "../people/name-of";
import { counted } from "../ui/words";

type Kind = CaseRow["kind"];
type Reason = CaseRow["said"][number]["reason"];

/** What can be flagged and decided about. */
export const thingNames: Record<Kind, string> = {
  thread: "Thread",
  comment: "Reply",
  picture: "Picture",
  person: "Member",
  mention: "Mention",
};

export const manyThings: Record<Kind, string> = {
  thread: "Threads",
  comment: "Replies",
  picture: "Pictures",
  person: "Members",
  mention: "Mentions",
};

/** What a flag says, in as few words as a row has room for. */
export const reasonNames: Record<Reason, string> = {
  spam: "Spam",
  dangerous_advice: "Dangerous advice",
  harassment: "Harassment",
  private_information: "Private information",
  off_topic: "Off topic",
  illegal: "Against the law",
  other: "Something else",
};

const TITLE = 60;

/** What a case is about, in one line; a title is cut unless `whole`. */
export function calledOf({ kind, thing }: Pick<CaseRow, "kind" | "thing">, whole = false): string {
  const owner = thing.owner && nameOf(thing.owner);
  if (kind === "person") return `Member ${owner ?? "who is gone"}`;
  if (kind === "mention") return `Mention on ${hostOf(thing.url)}`;
  if (kind === "thread" && thing.thread)
    return `“${whole ? thing.thread.title : openingOf(thing.thread.title, TITLE)}” by ${owner}`;
  return `${thingNames[kind]} by ${owner ?? "somebody who is gone"}`;
}

export function hostOf(url: string | null): string {
  return url && URL.canParse(url) ? new URL(url).host : "another site";
}

/** Who says so: "2 members and a filter". */
export function sayersOf({ members, visitors, filters }: CaseRow["said"][number]): string {
  const who = [
    members && counted(members, "member", "members"),
    visitors && counted(visitors, "visitor", "visitors"),
    filters && (filters === 1 ? "a filter" : `${filters} filters`),
  ].filter(Boolean);
  return who.join(", ");
}

const weights = new Intl.NumberFormat("en", { maximumFractionDigits: 2 });

/** How heavy the flags are beside what hides a thing. */
export function weightWords(weight: number, hideWeight: number): string {
  const [has, hides] = [weights.format(weight), weights.format(hideWeight)];
  return weight >= hideWeight ? `Weighs ${has}: ${hides} hides` : `Weighs ${has} of the ${hides} that hide`;
}
