"use client";

import Link from "next/link";
import { changeThresholdAction } from "@/lib/actions/admin";
import { one } from "@/lib/actions/form-state";
import { adminPath } from "@/lib/urls";
import { controlOf, Field } from "../forms/field";
import { Form } from "../forms/form";
import { useQueueForm } from "../queues/use-queue-form";

type Props = {
  name: string;
  threshold: { readonly usual: number; readonly least: number; readonly most: number; readonly step: number };
  value: number;
  bounds: string;
  submission: string;
};

/** Sets one threshold, or calls its default back. */
export function ThresholdForm({ name, threshold, value, bounds, submission }: Props) {
  const form = useQueueForm(changeThresholdAction);
  const { state, pending } = form;
  const { usual, least, most, step } = threshold;
  return (
    <Form
      of={form}
      submission={submission}
      button={["Save", "Saving…"]}
      names={{ value: "New value" }}
      beside={
        <>
          {value !== usual && (
            <button type="submit" name="usual" value="yes" className="btn" aria-disabled={pending}>
              Back to {usual.toLocaleString("en")}
            </button>
          )}
          <Link className="btn" href={adminPath("thresholds")} prefetch={false} scroll={false}>
            Leave it
          </Link>
        </>
      }
    >
      <input type="hidden" name="name" value={name} />
      <Field state={state} name="value" label="New value" hint={bounds}>
        <input
          {...controlOf(state, "value", true)}
          type="number"
          inputMode="decimal"
          className="typed short"
          min={least}
          max={most}
          step={step}
          defaultValue={state.values ? one(state.values.value) : value}
        />
      </Field>
    </Form>
  );
}
