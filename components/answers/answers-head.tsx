import type { TagRef } from "@/db/threads/cards";

export function AnswersHead({ tag }: { tag: TagRef | null }) {
  return (
    <div className="list-head">
      <h1 dir="auto">{tag ? `Answers about ${tag.name}` : "Answers from the author"}</h1>
      <p>Questions the author has answered, newest first.</p>
    </div>
  );
}
