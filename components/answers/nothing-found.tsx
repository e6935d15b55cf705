import { Empty } from "../ui/empty";

export function NothingFound({ words }: { words: string }) {
  if (words === "") return <p className="hint">Type a few words, or the whole question.</p>;
  return (
    <Empty
      title="No answer to that yet"
      actions={
        <a className="btn go" href="/ask">
          Ask the author
        </a>
      }
    >
      Try it in other words, or in fewer: what hurts, or what you want to know of it. If nothing fits, ask.
    </Empty>
  );
}
