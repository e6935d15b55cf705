import type { FormState } from "@/lib/web/form-state";
import { LinesField } from "../forms/typed-field";
import { type Reason, ReasonChoice } from "./reason-choice";

export const reasonNames = { reasonId: "Reason", note: "Facts" };

type Props = { state: FormState; reasons: readonly Reason[]; proposed: number | null };

export function ReasonFields({ state, reasons, proposed }: Props) {
  return (
    <>
      <ReasonChoice state={state} reasons={reasons} proposed={proposed} />
      <LinesField
        state={state}
        name="note"
        label={reasonNames.note}
        hint="The member reads the facts with the reason. The public log leaves them out."
        rows={3}
        maxLength={2000}
      />
    </>
  );
}
