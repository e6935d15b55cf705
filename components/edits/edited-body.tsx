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
            Your text has formatting that this box cannot show. If you change the text here, it loses its
            formatting.
          </p>
        </noscript>
      )}
      <BodyField
        state={state}
        label={label}
        hint="At least 20 characters. Leave an empty line between paragraphs."
        kind={kind}
        rows={rows}
        stored={stored}
      />
    </>
  );
}
