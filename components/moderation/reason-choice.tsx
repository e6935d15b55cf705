import { type FormState, one } from "@/lib/web/form-state";
import { controlOf, Field } from "../forms/field";

export interface Reason {
  readonly id: number;
  readonly title: string;
  readonly text: string;
  readonly legal: boolean;
}

type Props = { state: FormState; reasons: readonly Reason[]; proposed: number | null };

export function ReasonChoice({ state, reasons, proposed }: Props) {
  return (
    <>
      <Field
        state={state}
        name="reasonId"
        label="Reason"
        hint="The public log shows the title. The member reads the full text."
      >
        <select
          {...controlOf(state, "reasonId", true)}
          className="typed"
          defaultValue={one(state.values?.reasonId) || (proposed ?? "")}
        >
          <option value="">Choose a reason</option>
          {reasons.map(({ id, title, legal }) => (
            <option key={id} value={id}>
              {legal ? `${title} (law)` : title}
            </option>
          ))}
        </select>
      </Field>
      <details className="choices">
        <summary>Read the reasons in full</summary>
        <dl className="reason-texts">
          {reasons.map(({ id, title, text }) => (
            <div key={id}>
              <dt>{title}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  );
}
