import { counted } from "@/lib/words/counts";
import { listed } from "@/lib/words/lists";

interface Step {
  readonly name: string;
  readonly needs: { readonly days: number; readonly threads: number; readonly helped: number };
  readonly lifts: string;
}

export function Trust({ steps, fallDays }: { steps: readonly Step[]; fallDays: number }) {
  return (
    <>
      <h2>Trust</h2>
      <p>
        You earn trust by reading and by being helpful. Trust lifts limits, but gives you no power over
        others. Each decision against a post of yours lowers your trust by one step for{" "}
        {counted(fallDays, "day", "days")}.
      </p>
      <dl className="facts">
        {steps.map(({ name, needs, lifts }) => [
          <dt key={`${name} name`}>{name}</dt>,
          <dd key={name}>{[askedFor(needs), lifts].filter(Boolean).join(" ")}</dd>,
        ])}
      </dl>
    </>
  );
}

function askedFor({ days, threads, helped }: Step["needs"]): string {
  const parts = [
    days > 0 && `${counted(days, "day", "days")} here`,
    threads > 0 && `${counted(threads, "thread", "threads")} read`,
    helped > 0 && `${counted(helped, "member", "members")} helped`,
  ].filter((part) => part !== false);
  return parts.length === 0 ? "" : `After ${listed(parts)}.`;
}
