"use client";

import { chooseHandleAction } from "@/lib/actions/people";
import { Form } from "../forms/form";
import { LineField } from "../forms/typed-field";
import { useForm } from "../forms/use-form";

const names = { handle: "Your name here" };

type Props = { handle: string; name: string; about: string; next: string; submission: string };

/** Folded until somebody wants another name. */
export function HandleForm({ handle, name, about, next, submission }: Props) {
  const form = useForm(chooseHandleAction);
  const { state } = form;
  return (
    <details className="fold" open={state.message !== null}>
      <summary>Choose another name</summary>
      <Form of={form} submission={submission} button={["Save name", "Saving…"]} names={names}>
        <input type="hidden" name="next" value={next} />
        <input type="hidden" name="name" value={name} />
        <input type="hidden" name="about" value={about} />
        <LineField
          state={state}
          name="handle"
          label={names.handle}
          hint="2 to 40 characters: a to z, digits, - or _. You can change it later in your settings."
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          stored={handle}
        />
      </Form>
    </details>
  );
}
