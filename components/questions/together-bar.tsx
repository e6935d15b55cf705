import Form from "next/form";

/** The form that the boxes of all rows belong to. */
export const TOGETHER = "together";

type Props = { tag: string | undefined; after: string | undefined };

/** Goes on with the questions that are chosen; style shows it while any is. */
export function TogetherBar({ tag, after }: Props) {
  return (
    <Form id={TOGETHER} action="/author" scroll={false} className="together-bar">
      {tag && <input type="hidden" name="tag" value={tag} />}
      {after && <input type="hidden" name="after" value={after} />}
      <button type="submit" className="btn go">
        <span data-chosen>Answer the chosen questions</span> with one reply
      </button>
    </Form>
  );
}
