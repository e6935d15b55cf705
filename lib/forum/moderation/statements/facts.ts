import type { Statement } from "@/db/decisions/statements";
import { momentOf } from "@/lib/words/dates";
import {
  foundWords,
  isOver,
  lastsWords,
  machineWords,
  meansWords,
  nowWords,
  whereWords,
} from "./facts-words";

interface Fact {
  readonly name: string;
  readonly says: string;
}

/** The parts of a statement of reasons by the EU's Digital Services Act (Art. 17, 3), in whichever country the member lives. */
export function factsOf(statement: Statement, now = new Date()): Fact[] {
  const { legal, reasonTitle, reasonText, note, by, at } = statement;
  const over = isOver(statement, now);
  return [
    ...(over ? [{ name: "What holds now", says: nowWords(statement) }] : []),
    { name: over ? "What it meant" : "What it means", says: meansWords(statement, over) },
    { name: "Since", says: momentOf(at) },
    { name: "How long", says: lastsWords(statement, over) },
    { name: over ? "Where it applied" : "Where it applies", says: whereWords(statement) },
    { name: legal ? "The law" : "The rule", says: `${reasonTitle}. ${reasonText}` },
    ...(note ? [{ name: "What happened", says: note }] : []),
    { name: "How we found it", says: foundWords(statement) },
    { name: "What software did", says: machineWords(statement) },
    {
      name: "Decided by",
      says: by ? `@${by.handle}, moderator` : "The forum’s software, without a person",
    },
  ];
}
