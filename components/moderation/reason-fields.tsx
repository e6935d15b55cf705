import type { FormState } from "@/lib/web/form-state";
import { LinesField } from "../forms/typed-field";
import { type Reason, ReasonChoice } from "./reason-choice";

export const reasonNames = { reasonId: "Why", note: "The facts" };

type Props = { state: FormState; reasons: readonly Reason[]; proposed: number | null };

export function ReasonFields({ state, reasons, proposed }: Props) {
  return (
    <>
      <ReasonChoice state={state} reasons={reasons} proposed={proposed} />
      <LinesField
        state={state}
        name="note"
        label={reasonNames.note}
        hint="Whoever it concerns reads them, with the reason; the public log leaves them out."
        rows={3}
        maxLength={2000}
      />
    </>
  );
}
