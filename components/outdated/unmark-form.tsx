"use client";

import { unmarkOutdatedAction } from "@/lib/actions/outdated";
import { Form } from "../forms/form";
import { useForm } from "../forms/use-form";

type Props = { commentId: number; submission: string };

export function HoldsForm({ commentId, submission }: Props) {
  const form = useForm(unmarkOutdatedAction);
  return (
    <section className="holds">
      <h2>Still correct?</h2>
      <Form
        of={form}
        submission={submission}
        button={null}
        names={{}}
        beside={
          <button type="submit" className="btn" aria-disabled={form.pending}>
            {form.pending ? "Removing…" : "Remove the outdated mark"}
          </button>
        }
      >
        <input type="hidden" name="commentId" value={commentId} />
      </Form>
    </section>
  );
}
