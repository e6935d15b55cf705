import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { TITLE } from "@/lib/actions/tags";
import { lengthOf } from "@/lib/text/length";
import { type FormState, one } from "@/lib/web/form-state";
import { controlOf, Field } from "./field";

type Props = {
  state: FormState;
  label: string;
  hint: string;
  /** What the reader searched for before, until they write something else. */
  searched?: string | undefined;
};

/** Grows with its words, so that a phone shows the whole title. A title has no line breaks. */
export function TitleField({ state, label, hint, searched }: Props) {
  const box = useRef<HTMLTextAreaElement>(null);
  const [length, setLength] = useState(0);

  // A draft fills the box without an event.
  useEffect(() => {
    if (box.current) setLength(lengthOf(box.current.value.trim()));
  }, []);

  function typed({ currentTarget }: FormEvent<HTMLTextAreaElement>): void {
    if (/[\r\n]/.test(currentTarget.value))
      currentTarget.value = currentTarget.value.replace(/[\r\n]+/g, " ");
    setLength(lengthOf(currentTarget.value.trim()));
  }

  return (
    <Field state={state} name="title" label={label} hint={hint}>
      <textarea
        {...controlOf(state, "title", true)}
        ref={box}
        dir="auto"
        className="typed title"
        rows={1}
        defaultValue={one(state.values?.title) || searched}
        autoComplete="off"
        enterKeyHint="next"
        onInput={typed}
        onKeyDown={sendWithEnter}
      />
      <p className="hint num title-length" aria-hidden>
        {length > 0 && `${length} of ${TITLE.max} characters`}
      </p>
      <span className="vh" role="status">
        {length > TITLE.max && "The title is too long."}
      </span>
    </Field>
  );
}

/** As in a box of one line. */
function sendWithEnter(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}
