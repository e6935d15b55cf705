"use client";

import { orderReasonsAction } from "@/lib/actions/admin";
import { SUBMISSION_FIELD } from "@/lib/web/form-state";
import { ErrorSummary } from "../forms/error-summary";
import { useQueueForm } from "../queues/use-queue-form";

type Props = {
  of: { id: number; title: string };
  order: readonly number[];
  submission: string;
};

export function OrderForm({ of, order, submission }: Props) {
  const { form, state, pending, summary } = useQueueForm(orderReasonsAction);
  const at = order.indexOf(of.id);
  const moved = (to: number) => order.with(at, order[to] ?? 0).with(to, of.id);
  if (at < 0) return null;
  return (
    <form className="acts" {...form}>
      <ErrorSummary state={state} names={{}} ref={summary} />
      <input type="hidden" name={SUBMISSION_FIELD} value={submission} />
      {[
        { to: at - 1, name: "Up" },
        { to: at + 1, name: "Down" },
      ]
        .filter(({ to }) => to >= 0 && to < order.length)
        .map(({ to, name }) => (
          <button
            key={name}
            type="submit"
            name="order"
            value={moved(to).join(".")}
            className="btn"
            aria-disabled={pending}
            aria-label={`${name}: ${of.title}`}
          >
            {name}
          </button>
        ))}
    </form>
  );
}
