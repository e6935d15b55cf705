import type { Statement } from "@/db/decisions/statements";
import { foundWords, lastsWords, machineWords, meansWords, whereWords } from "./facts-words";

/** One part of a statement of reasons, as it is said on its page and in the mail. */
interface Fact {
  readonly name: string;
  readonly says: string;
}

/**
 * What the EU's Digital Services Act asks of a statement of reasons (Art. 17, 3), for every decision, in whichever country
 * the one concerned lives; how it can be appealed is said where that can be done.
 */
export function factsOf(statement: Statement): Fact[] {
  const { legal, reasonTitle, reasonText, note, by, at } = statement;
  return [
    { name: "What it means", says: meansWords(statement) },
    { name: "Since", says: momentOf(at) },
    { name: "How long", says: lastsWords(statement, momentOf) },
    { name: "Where", says: whereWords(statement) },
    { name: legal ? "The law" : "The rule", says: `${reasonTitle}. ${reasonText}` },
    ...(note ? [{ name: "What happened", says: note }] : []),
    { name: "How it was found", says: foundWords(statement) },
    { name: "What a machine did", says: machineWords(statement) },
    {
      name: "Decided by",
      says: by ? `@${by.handle}, who keeps order here` : "The program of this forum, without a person",
    },
  ];
}

const moments = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short", timeZone: "UTC" });

export const momentOf = (at: Date) => `${moments.format(at)} UTC`;
