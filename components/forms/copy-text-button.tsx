import { type MouseEvent, useState } from "react";
import { COPY, copyText } from "../drafts/copy-text";
import { readFields, wordsOf } from "../drafts/fields";

/** In place of a button that could only be refused again. */
export function CopyTextButton() {
  const [words, setWords] = useState<string>(COPY.offer);

  async function copy({ currentTarget }: MouseEvent<HTMLButtonElement>): Promise<void> {
    const { form } = currentTarget;
    if (form) setWords(await copyText(wordsOf(readFields(form))));
  }

  return (
    <>
      <button type="button" className="btn go copy-text" onClick={copy}>
        {words}
      </button>
      <span className="vh" role="status">
        {words === COPY.offer ? "" : words}
      </span>
    </>
  );
}
