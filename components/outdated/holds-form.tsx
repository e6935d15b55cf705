"use client";

import { unmarkOutdatedAction } from "@/lib/actions/outdated";
import { Form } from "../forms/form";
import { useForm } from "../forms/use-form";

type Props = { commentId: number; submission: string };

/** Takes the mark back. */
export function HoldsForm({ commentId, submission }: Props) {
  const form = useForm(unmarkOutdatedAction);
  return (
    <Form of={form} submission={submission} button={["It holds after all", "Taking it back…"]} names={{}}>
      <input type="hidden" name="commentId" value={commentId} />
    </Form>
  );
}
