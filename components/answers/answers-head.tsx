import type { TagRef } from "@/db/threads/cards";

export function AnswersHead({ tag }: { tag: TagRef | null }) {
  return (
    <div className="list-head">
      <h1 dir="auto">{tag ? `Answers about ${tag.name}` : "What the author answered"}</h1>
      <p>Questions that have the author’s answer, the newest first. Yours may be among them.</p>
    </div>
  );
}
