import { type FormState, one } from "@/lib/web/form-state";
import { Choice } from "../forms/choice";
import { FieldGroup } from "../forms/field";
import type { OfferedKind } from "./kinds";

type Props = { state: FormState; kinds: readonly OfferedKind[] };

/** Nothing is preselected, so that no decision is made by accident. */
export function KindChoice({ state, kinds }: Props) {
  const chosen = one(state.values?.kind);
  return (
    <FieldGroup state={state} name="kind" label="Decision">
      <div className="kinds">
        {kinds.map(({ kind, choice, means }) => (
          <Choice
            key={kind}
            type="radio"
            name="kind"
            value={kind}
            chosen={chosen === kind}
            label={choice}
            hint={means}
          />
        ))}
      </div>
    </FieldGroup>
  );
}
