import type { ResolutionView } from "@/db/questions/resolutions";

export function ResolutionNote({ settlement }: { settlement: ResolutionView | null }) {
  if (!settlement) return null;
  return (
    <p className="resolution">
      {settlement.kind === "declined"
        ? `The author will not answer this one: ${settlement.reason}`
        : "The author leaves this one to you: whoever has been there can answer."}
    </p>
  );
}
