"use client";

import type { ReactNode } from "react";
import { addAppealMessageAction } from "@/lib/actions/appeals";
import { Form } from "../forms/form";
import { LinesField } from "../forms/typed-field";
import { useAppealForm } from "./use-appeal-form";

const WORDS = {
  ask: {
    label: "Ask the member first",
    hint: "We notify the member, who answers here. Only moderators and the member can read this. Up to 1,000 characters.",
    button: ["Ask", "Asking…"],
  },
  answer: {
    label: "Your answer",
    hint: "A moderator then decides, or asks one more question. Up to 1,000 characters.",
    button: ["Answer", "Sending…"],
  },
} as const;

type Props = { appealId: number; as: keyof typeof WORDS; submission: string; closed: ReactNode };

export function MessageForm({ appealId, as, submission, closed }: Props) {
  const form = useAppealForm(addAppealMessageAction);
  const { state } = form;
  const { label, hint, button } = WORDS[as];
  if (closed && !state.message) return closed;
  return (
    <Form of={form} submission={submission} button={[...button]} names={{ text: label }}>
      <input type="hidden" name="appealId" value={appealId} />
      <LinesField
        state={state}
        name="text"
        label={label}
        hint={hint}
        className="typed few"
        rows={3}
        maxLength={1000}
      />
    </Form>
  );
}
