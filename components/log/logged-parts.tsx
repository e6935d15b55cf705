import type { LogPart } from "@/db/decisions/log";
import { logPath } from "@/lib/urls";

type Part = { readonly part: LogPart; readonly name: string };

type Props = {
  parts: readonly Part[];
  /** Always offered, even without entries. */
  chosen: Part | undefined;
};

export function LoggedParts({ parts, chosen }: Props) {
  const has = chosen === undefined || parts.some(({ part }) => part === chosen.part);
  const shown = has ? parts : [...parts, chosen];
  if (shown.length === 0) return null;
  return (
    <nav className="chips" aria-label="Decisions by kind">
      <a className="tag" href={logPath()} aria-current={chosen === undefined ? "page" : undefined}>
        All
      </a>
      {shown.map(({ part, name }) => (
        <a
          key={part}
          className="tag"
          href={logPath(part)}
          aria-current={part === chosen?.part ? "page" : undefined}
        >
          {name}
        </a>
      ))}
    </nav>
  );
}
