import type { ResolutionView } from "@/db/questions/resolutions";

export function ResolutionNote({ settlement }: { settlement: ResolutionView | null }) {
  if (!settlement) return null;
  return (
    <p className="resolution">
      {settlement.kind === "declined"
        ? `The author declined to answer: ${settlement.reason}`
        : "The author leaves this question to other runners. If you have been there, please answer."}
    </p>
  );
}
