import { Empty } from "../ui/empty";

export function NothingFound({ words }: { words: string }) {
  if (words === "") return <p className="hint">Type a few words or your whole question.</p>;
  return (
    <Empty
      search
      title="No answer found"
      actions={
        <a className="btn go" href="/ask">
          Ask the author
        </a>
      }
    >
      Try fewer or different words: what hurts, or what you want to know. If nothing fits, ask the author.
    </Empty>
  );
}
