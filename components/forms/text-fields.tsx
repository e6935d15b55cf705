import { type FormState, one } from "@/lib/web/form-state";
import { RichEditor } from "../rich-text/editor/rich-editor";
import { controlOf, Field } from "./field";

type Props = { state: FormState; label: string; hint: string };

export function TitleField({ state, label, hint }: Props) {
  return (
    <Field state={state} name="title" label={label} hint={hint}>
      <input
        {...controlOf(state, "title", true)}
        type="text"
        className="typed"
        defaultValue={one(state.values?.title)}
        autoComplete="off"
        enterKeyHint="next"
      />
    </Field>
  );
}

type BodyProps = Props & {
  rows?: number;
  /** What is written: headings belong to articles and stories. */
  kind?: "comment" | "thread";
  /** The thread it is written in: its people are the first to be mentioned. */
  thread?: number;
  /** What is there already: its words without script, all of it in the editor. */
  stored?: { text: string; document: object };
};

export function BodyField({ state, label, hint, rows = 10, kind = "comment", thread, stored }: BodyProps) {
  return (
    <Field state={state} name="body" label={label} hint={hint}>
      <RichEditor kind={kind} thread={thread} document={stored?.document}>
        <textarea
          {...controlOf(state, "body", true)}
          className="typed"
          rows={rows}
          defaultValue={state.values ? one(state.values.body) : stored?.text}
        />
      </RichEditor>
    </Field>
  );
}
