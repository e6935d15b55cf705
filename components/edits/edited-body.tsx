import type { FormState } from "@/lib/web/form-state";
import { BodyField } from "../forms/text-fields";
import type { EditedText } from "./edited-text";

type Props = {
  state: FormState;
  text: EditedText | null;
  label: string;
  kind: "comment" | "thread";
  rows: number;
};

export function EditedBody({ state, text, label, kind, rows }: Props) {
  const stored = state.values ? undefined : (text ?? undefined);
  return (
    <>
      {text?.formatted && (
        <noscript>
          <p className="note">
            This text has formatting that a plain box cannot show. It stays as long as you leave the words as
            they are; change them here, and the text is written anew without it.
          </p>
        </noscript>
      )}
      <BodyField
        state={state}
        label={label}
        hint="At least 20 characters. An empty line begins a new paragraph; addresses become links."
        kind={kind}
        rows={rows}
        stored={stored}
      />
    </>
  );
}
