import { type FormState, one } from "@/lib/web/form-state";
import { RichEditor } from "../rich-text/editor/rich-editor";
import { controlOf, Field } from "./field";

type Props = { state: FormState; label: string; hint: string };

type BodyProps = Props & {
  rows?: number;
  /** Only threads have headings. */
  kind?: "comment" | "thread";
  /** The people of this thread are offered first in mentions. */
  thread?: number;
  stored?: { text: string; document: object };
};

export function BodyField({ state, label, hint, rows = 10, kind = "comment", thread, stored }: BodyProps) {
  return (
    <Field state={state} name="body" label={label} hint={hint}>
      <RichEditor kind={kind} thread={thread} document={stored?.document}>
        <textarea
          {...controlOf(state, "body", true)}
          dir="auto"
          className="typed"
          rows={rows}
          defaultValue={state.values ? one(state.values.body) : stored?.text}
        />
      </RichEditor>
    </Field>
  );
}
