"use client";

import Link from "next/link";
import { changeTextAction } from "@/lib/actions/forum-settings";
import { adminPath } from "@/lib/urls";
import { Form } from "../forms/form";
import { BodyField } from "../forms/text-fields";
import { useForm } from "../forms/use-form";

const names = { body: "Text" };

type Props = {
  name: string;
  /** The hidden field with what the form began with. */
  began: { readonly field: string; readonly value: string };
  stored: { readonly text: string; readonly document: object };
  isUsual: boolean;
  submission: string;
};

export function TextForm({ name, began, stored, isUsual, submission }: Props) {
  const form = useForm(changeTextAction);
  const { state, pending } = form;
  return (
    <Form
      of={form}
      submission={submission}
      button={["Save", "Saving…"]}
      names={names}
      beside={
        <>
          {!isUsual && (
            <button type="submit" name="usual" value="yes" className="btn" aria-disabled={pending}>
              Use the standard text
            </button>
          )}
          <Link className="btn" href={adminPath("texts")} prefetch={false}>
            Cancel
          </Link>
        </>
      }
    >
      <input type="hidden" name="name" value={name} />
      <input type="hidden" name={began.field} value={began.value} />
      <BodyField
        state={state}
        label={names.body}
        hint="Up to 20,000 characters, without pictures."
        rows={18}
        kind="thread"
        stored={state.values ? undefined : stored}
      />
    </Form>
  );
}
