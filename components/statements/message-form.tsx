"use client";

import type { ReactNode } from "react";
import { addAppealMessageAction } from "@/lib/actions/appeals";
import { Form } from "../forms/form";
import { LinesField } from "../forms/typed-field";
import { useAppealForm } from "./use-appeal-form";

const WORDS = {
  ask: {
    label: "Ask something first",
    hint: "They hear of it at once, and answer here. Nobody else reads it. Up to 1,000 characters.",
    button: ["Ask", "Asking…"],
  },
  answer: {
    label: "Your answer",
    hint: "Up to 1,000 characters. The appeal is decided after that, or you are asked once more.",
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
