"use client";

import Link from "next/link";
import { changeThresholdAction } from "@/lib/actions/admin";
import { adminPath } from "@/lib/urls";
import { amount } from "@/lib/words/counts";
import { Form } from "../forms/form";
import { LineField } from "../forms/typed-field";
import { useQueueForm } from "../queues/use-queue-form";

type Props = {
  name: string;
  threshold: { readonly usual: number; readonly least: number; readonly most: number; readonly step: number };
  value: number;
  bounds: string;
  submission: string;
};

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
              Reset to {amount(usual)}
            </button>
          )}
          <Link className="btn" href={adminPath("thresholds")} prefetch={false} scroll={false}>
            Cancel
          </Link>
        </>
      }
    >
      <input type="hidden" name="name" value={name} />
      <LineField
        state={state}
        name="value"
        label="New value"
        hint={bounds}
        type="number"
        inputMode="decimal"
        className="typed short"
        min={least}
        max={most}
        step={step}
        stored={String(value)}
      />
    </Form>
  );
}
