import type { DecidedKind } from "@/db/queries/log";
import { logPath } from "@/lib/urls";
import { KIND_NAMES } from "./words";

type Props = {
  kinds: readonly DecidedKind[];
  /** What is on the page; it is among the choices even if there is none of it. */
  chosen: DecidedKind | undefined;
};

export function LoggedKinds({ kinds, chosen }: Props) {
  const shown = chosen === undefined || kinds.includes(chosen) ? kinds : [...kinds, chosen];
  if (shown.length === 0) return null;
  return (
    <nav className="chips" aria-label="By kind of decision">
      <a className="tag" href={logPath()} aria-current={chosen === undefined ? "page" : undefined}>
        All
      </a>
      {shown.map((kind) => (
        <a
          key={kind}
          className="tag"
          href={logPath(kind)}
          aria-current={kind === chosen ? "page" : undefined}
        >
          {KIND_NAMES[kind]}
        </a>
      ))}
    </nav>
  );
}
