import { findFactsBefore } from "@/db/decisions/reads";
import type { DecisionKind } from "@/db/decisions/schema";
import { findTargetRow } from "@/db/targets/reads";
import type { Target } from "@/lib/forum/targets/target";
import { KINDS } from "./kinds";
import type { Facts } from "./kinds/kind";
import { capital } from "./words";

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
  const concerned =
    writer !== null && KINDS[kind].finding !== "fine"
      ? [`@${writer} is told what, why and how to appeal`]
      : [];
  const reporters =
    flaggers > 0
      ? [
          `${flaggers === 1 ? "whoever" : `the ${flaggers} who`} flagged it ${flaggers === 1 ? "hears" : "hear"} the outcome`,
        ]
      : [];
  const sentence = [...concerned, ...reporters].join("; ");
  return sentence === "" ? [] : [`${capital(sentence)}.`];
}
