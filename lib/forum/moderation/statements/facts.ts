import type { Statement } from "@/db/decisions/statements";
import { foundWords, lastsWords, machineWords, meansWords, whereWords } from "./facts-words";

interface Fact {
  readonly name: string;
  readonly says: string;
}

/** The parts of a statement of reasons by the EU's Digital Services Act (Art. 17, 3), in whichever country the member lives. */
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
