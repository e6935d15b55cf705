import type { SettlementView } from "@/db/questions/resolutions";

export function SettledNote({ settlement }: { settlement: SettlementView | null }) {
  if (!settlement) return null;
  return (
    <p className="settled">
      {settlement.kind === "declined"
        ? `The author will not answer this one: ${settlement.reason}`
        : "The author leaves this one to you: whoever has been there can answer."}
    </p>
  );
}
