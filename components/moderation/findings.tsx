/** As lib/forum/filters/findings.ts stores them. */
interface Finding {
  readonly because: string;
  readonly words: readonly string[];
}

export function Findings({ because, note }: { because: unknown; note: string | null }) {
  const findings = findingsIn(because);
  if (findings.length === 0) return note && <p className="note-of-flag">{note}</p>;
  return (
    <ul className="findings">
      {findings.map(({ because, words }) => (
        <li key={because}>
          {because}
          {words.length > 0 && (
            <span className="words">
              {words.map((word) => (
                <code key={word}>{word}</code>
              ))}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

function findingsIn(because: unknown): Finding[] {
  if (!Array.isArray(because)) return [];
  return because.flatMap((one: Partial<Finding> | null) =>
    typeof one?.because === "string" ? [{ because: one.because, words: one.words ?? [] }] : [],
  );
}
