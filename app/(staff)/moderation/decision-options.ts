import type { AskedField, OfferedKind } from "@/components/moderation/kinds";
import type { CaseRow } from "@/db/cases/reads";
import { KIND_NAMES, KINDS } from "@/lib/forum/moderation/decisions/kinds";

type Kind = OfferedKind["kind"];

interface Considered {
  readonly target: CaseRow["target"];
  readonly flagged: boolean;
}

export const kindsFor = (targetKind: CaseRow["kind"], { target, flagged }: Considered): Kind[] =>
  KIND_NAMES.filter((kind) => {
    const { targets, offered } = KINDS[kind];
    return targets.includes(targetKind) && (offered?.(target, flagged) ?? true);
  });

export const offered = (
  kinds: readonly Kind[],
  effects: Partial<Record<Kind, readonly string[]>>,
): OfferedKind[] =>
  kinds.map((kind) => {
    const { choice, means, undoable = "You can undo this decision." } = KINDS[kind].words;
    return { kind, choice, means, effects: [...(effects[kind] ?? []), undoable] };
  });

/** Each field once, after the last kind that needs it. */
export function fieldsOf(kinds: readonly Kind[]): AskedField[] {
  const fields = new Map<string, AskedField>();
  for (const [index, kind] of kinds.entries())
    for (const [name, { asked }] of Object.entries(KINDS[kind].fields)) {
      if (!asked) continue;
      const of = [...(fields.get(name)?.of ?? []), index + 1];
      fields.delete(name);
      fields.set(name, { name, ...asked, of });
    }
  return [...fields.values()];
}

/** The reason that fits each kind of flag (db/migrations/0004_moderation.sql). */
const RIGHT: Partial<Record<CaseRow["said"][number]["reason"], string>> = {
  spam: "spam",
  dangerous_advice: "danger",
  harassment: "harassment",
  private_information: "privacy",
  off_topic: "off_topic",
  illegal: "illegal",
};

export function reasonsFor(
  kinds: readonly Kind[],
  [first]: CaseRow["said"],
  reasons: readonly { id: number; key: string | null }[],
): Partial<Record<Kind, number>> {
  const likely = (kind: Kind) => KINDS[kind].usualReason ?? (first && RIGHT[first.reason]);
  const ids = new Map(reasons.map(({ key, id }) => [key, id]));
  return Object.fromEntries(kinds.map((kind) => [kind, ids.get(likely(kind) ?? "")]));
}
