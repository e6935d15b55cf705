"use client";

import { chooseUnitAction } from "@/lib/actions/people";
import { one } from "@/lib/web/form-state";
import { type DistanceUnit, UNIT_NAMES } from "@/lib/words/distances";
import { Choice } from "../forms/choice";
import { FieldGroup } from "../forms/field";
import { Form } from "../forms/form";
import { useForm } from "../forms/use-form";

const names = { unit: "Show distances in" };

export function UnitForm({ unit, submission }: { unit: DistanceUnit | null; submission: string }) {
  const form = useForm(chooseUnitAction);
  const { state } = form;
  const chosen = state.values ? one(state.values.unit) : (unit ?? "");
  return (
    <Form of={form} submission={submission} button={["Save unit", "Saving…"]} names={names}>
      <FieldGroup state={state} name="unit" label={names.unit}>
        <div className="answers">
          {[["", "As my browser’s language suggests"], ...Object.entries(UNIT_NAMES)].map(
            ([value = "", label = ""]) => (
              <Choice
                key={value}
                type="radio"
                name="unit"
                value={value}
                label={label}
                chosen={value === chosen}
              />
            ),
          )}
        </div>
      </FieldGroup>
    </Form>
  );
}
