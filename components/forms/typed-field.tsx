import type { ComponentProps, ReactNode } from "react";
import { type FormState, one } from "@/lib/web/form-state";
import { controlOf, Field } from "./field";

interface Props {
  state: FormState;
  name: string;
  label: string;
  hint?: ReactNode;
  stored?: string | null;
}

type Own = keyof Props | "defaultValue" | "id";

export function LineField(props: Props & Omit<ComponentProps<"input">, Own>) {
  const { state, name, label, hint, stored, ...more } = props;
  return (
    <Field state={state} name={name} label={label} hint={hint}>
      <input type="text" dir="auto" className="typed" {...more} {...typedIn(props)} />
    </Field>
  );
}

export function LinesField(props: Props & Omit<ComponentProps<"textarea">, Own>) {
  const { state, name, label, hint, stored, ...more } = props;
  return (
    <Field state={state} name={name} label={label} hint={hint}>
      <textarea dir="auto" className="typed" {...more} {...typedIn(props)} />
    </Field>
  );
}

function typedIn({ state, name, hint, stored }: Props) {
  const defaultValue = state.values ? one(state.values[name]) : (stored ?? undefined);
  return { ...controlOf(state, name, hint !== undefined), defaultValue };
}
