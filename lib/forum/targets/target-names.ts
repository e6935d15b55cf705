import type { TargetKind } from "@/db/targets/schema";
import { TARGETS } from "./kinds";
import type { Seen } from "./kinds/kind";

export const calledTarget = (
  { kind, thing }: { readonly kind: TargetKind; readonly thing: Seen },
  whole = false,
): string => TARGETS[kind].words.called(thing, whole);
