import type { ResolutionView } from "@/db/questions/resolutions";

/** What became of a question that the author does not answer: in its thread, or under what was said of an article. */
export function ResolutionNote({ settlement }: { settlement: ResolutionView | null }) {
  if (!settlement) return null;
  return (
    <p className="settled">
      {settlement.kind === "declined"
        ? `The author will not answer this one: ${settlement.reason}`
        : "The author leaves this one to you: whoever has been there can answer."}
    </p>
  );
}
