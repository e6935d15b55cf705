import type { DecisionKind } from "@/db/schema/decisions";
import { deleteContent } from "./delete-content";
import type { DecisionWay } from "./kind";
import { merge } from "./merge";
import { move } from "./move";
import { outdated } from "./outdated";
import { redact } from "./redact";
import { split } from "./split";

/** Each kind knows what it keeps; to all others its details are what was stored. */
type AnyWay = DecisionWay<Record<string, unknown>, unknown>;

const WAYS: { readonly [Kind in DecisionKind]?: AnyWay } = {
  delete_content: deleteContent,
  move,
  split,
  merge,
  outdated,
  redact,
};

/** How a kind is carried out of which more follows than how its thing stands. */
export function waysOf(kind: DecisionKind): AnyWay | undefined {
  return WAYS[kind];
}
