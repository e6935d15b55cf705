import type { DecisionKind } from "@/db/schema/decisions";
import type { Target } from "@/lib/forum/targets/target";
import type { Changed } from "./event";

interface OfAppeal {
  readonly appealId: number;
  readonly decisionId: number;
}

/** What becomes of what somebody says against a decision. */
export type AppealEvent =
  | (OfAppeal & { readonly name: "appeal.made" })
  /** `asked` where it is a question to the one who appeals. */
  | (OfAppeal & { readonly name: "appeal.message_added"; readonly asked: boolean })
  | (OfAppeal & {
      readonly name: "appeal.decided";
      readonly granted: boolean;
      readonly kind: DecisionKind;
      /** What was taken back: nothing where it was refused. */
      readonly decisionIds: readonly number[];
      readonly changed: Changed;
      /** What readers see from now on, and did not before. */
      readonly restored: readonly Target[];
    });
