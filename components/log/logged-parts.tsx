import type { LogPart } from "@/db/queries/log";
import { logPath } from "@/lib/urls";
import { PART_NAMES } from "./words";

type Props = {
  parts: readonly LogPart[];
  /** What is on the page; it is among the choices even if there is none of it. */
  chosen: LogPart | undefined;
};

export function LoggedParts({ parts, chosen }: Props) {
  const shown = chosen === undefined || parts.includes(chosen) ? parts : [...parts, chosen];
  if (shown.length === 0) return null;
  return (
    <nav className="chips" aria-label="By what was decided">
      <a className="tag" href={logPath()} aria-current={chosen === undefined ? "page" : undefined}>
        All
      </a>
      {shown.map((part) => (
        <a
          key={part}
          className="tag"
          href={logPath(part)}
          aria-current={part === chosen ? "page" : undefined}
        >
          {PART_NAMES[part]}
        </a>
      ))}
    </nav>
  );
}
