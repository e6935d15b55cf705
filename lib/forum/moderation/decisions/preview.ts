import { findFactsBefore } from "@/db/decisions/reads";
import type { DecisionKind } from "@/db/decisions/schema";
import { findTargetRow } from "@/db/targets/reads";
import type { Target } from "@/lib/forum/targets/target";
import { counted } from "@/lib/words/counts";
import { KINDS } from "./kinds";
import type { Facts } from "./kinds/kind";

export async function preview<Kind extends DecisionKind>(
  target: Target,
  kinds: readonly Kind[],
): Promise<Partial<Record<Kind, string[]>>> {
  const [facts, found] = await Promise.all([findFactsBefore(target), findTargetRow(target)]);
  const of = { ...facts, what: target.kind, writer: found?.owner?.handle ?? null };
  const can = kinds.filter((kind) => KINDS[kind].targets.includes(target.kind));
  return Object.fromEntries(
    can.map((kind) => [kind, [...KINDS[kind].words.preview(of), ...notified(kind, of)]]),
  ) as Partial<Record<Kind, string[]>>;
}

function notified(kind: DecisionKind, { writer, flaggers }: Facts): string[] {
  const told =
    writer !== null && KINDS[kind].finding !== "fine"
      ? [`We notify @${writer} of the decision, the reason and how to appeal.`]
      : [];
  if (flaggers === 0) return told;
  return [
    ...told,
    `We notify the ${flaggers === 1 ? "flagger" : counted(flaggers, "flagger", "flaggers")} of the outcome.`,
  ];
}
