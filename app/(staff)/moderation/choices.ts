import type { CaseRow } from "@/db/queries/cases";
import type { DecisionLine } from "@/db/queries/decided";
import { canBeAbout } from "@/lib/forum/decisions/rules";

type Kind = DecisionLine["kind"];

/** In the order of how much they take away. */
const ORDER: readonly Kind[] = [
  ...(["dismiss", "restore", "hide", "remove", "redact", "outdated", "move", "split", "merge"] as const),
  ...(["slow", "author_replies_only", "lock", "unlock"] as const),
  ...(["warn", "limit", "silence", "suspend", "delete_content"] as const),
];

interface Standing {
  readonly thing: CaseRow["thing"];
  readonly flagged: boolean;
}

/** What makes sense to decide about a thing as it stands. */
export function kindsFor(subject: CaseRow["kind"], { thing, flagged }: Standing): Kind[] {
  const { state, locked, free, answers } = thing;
  return ORDER.filter((kind) => {
    if (!canBeAbout(kind, subject)) return false;
    if (kind === "dismiss") return flagged;
    if (kind === "hide") return state === "shown";
    if (kind === "remove") return state !== "removed";
    if (kind === "outdated") return answers;
    if (kind === "lock") return !locked;
    if (kind === "unlock") return !free;
    if (kind === "restore") return thing.sanctioned || state === "hidden" || state === "removed";
    return true;
  });
}

/** By which rule of the list flags are decided that are right (db/migrations/0004_moderation.sql). */
const RIGHT: Partial<Record<CaseRow["said"][number]["reason"], string>> = {
  spam: "spam",
  dangerous_advice: "danger",
  harassment: "harassment",
  private_information: "privacy",
  off_topic: "off_topic",
  illegal: "illegal",
};

/** By which it is decided whatever they say. */
const ALWAYS: Partial<Record<Kind, string>> = {
  ...{ dismiss: "fine", restore: "mistake", unlock: "order" },
  ...{ redact: "privacy", slow: "order", author_replies_only: "order" },
  ...{ move: "order", split: "order", merge: "order", outdated: "order" },
};

/** The reason that each kind is likely to be decided by, by what the weightiest flags say. */
export function reasonsFor(
  kinds: readonly Kind[],
  [first]: CaseRow["said"],
  reasons: readonly { id: number; key: string | null }[],
): Partial<Record<Kind, number>> {
  const likely = (kind: Kind) => ALWAYS[kind] ?? (first && RIGHT[first.reason]);
  const ids = new Map(reasons.map(({ key, id }) => [key, id]));
  return Object.fromEntries(kinds.map((kind) => [kind, ids.get(likely(kind) ?? "")]));
}
