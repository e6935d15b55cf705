import Link from "next/link";
import type { CaseCounts } from "@/db/cases/queue";
import { type CasesView, casesPath } from "@/lib/urls";
import { amount } from "@/lib/words/counts";

type NamedKind = { kind: NonNullable<CasesView["kind"]>; plural: string };
type Props = { counts: CaseCounts; view: Pick<CasesView, "kind" | "of">; kinds: readonly NamedKind[] };

const OF = [
  ["mine", "Taken by you"],
  ["free", "Not taken"],
  ["taken", "Taken by others"],
] as const;

export function CaseFilters({ counts, view: { kind, of }, kinds }: Props) {
  const shown = kinds.filter((one) => counts.kinds[one.kind] || one.kind === kind);
  return (
    <nav className="chips case-filters" aria-label="Filter open cases">
      <Chip view={{}} name="All" current={!kind && !of} count={counts.all} />
      {OF.map(([one, name]) => (
        <Chip key={one} view={{ kind, of: one }} name={name} current={of === one} count={counts[one]} />
      ))}
      {shown.length > 1 &&
        shown.map(({ kind: one, plural }) => (
          <Chip
            key={one}
            view={{ kind: one, of }}
            name={plural}
            current={kind === one}
            count={counts.kinds[one] ?? 0}
          />
        ))}
    </nav>
  );
}

type ChipProps = { view: CasesView; name: string; current: boolean; count: number };

function Chip({ view, name, current, count }: ChipProps) {
  return (
    <Link
      className="tag"
      href={casesPath(view)}
      prefetch={false}
      scroll={false}
      aria-current={current ? "page" : undefined}
    >
      {name} <span className="num">{amount(count)}</span>
    </Link>
  );
}
