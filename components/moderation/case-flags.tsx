import type { CaseFlag } from "@/db/flags/reads";
import { personPath } from "@/lib/urls";
import { amount, counted } from "@/lib/words/counts";
import { reasonNames } from "@/lib/words/flag-reasons";
import { Ago } from "../inbox/ago";
import { nameOf } from "../people/name-of";
import { Findings } from "./findings";

export function CaseFlags({ flags, now }: { flags: readonly CaseFlag[]; now: Date }) {
  return (
    <section aria-labelledby="flags-head">
      <h2 id="flags-head">Flags</h2>
      <ul className="case-flags">
        {flags.map((flag) => (
          <li key={flag.id} className={flag.withdrawn ? "was-withdrawn" : undefined}>
            <p className="meta">
              <span className="mark">{reasonNames[flag.reason]}</span>
              <Sender of={flag} />
              <Ago at={flag.at} now={now} />
              <span>{`weight ${amount(flag.withdrawn ? 0 : flag.weight)}`}</span>
              {flag.withdrawn && <b>withdrawn</b>}
            </p>
            {flag.note && flag.origin !== "filter" && (
              <p className="note-of-flag" dir="auto">
                {flag.note}
              </p>
            )}
            {flag.origin === "filter" && <Findings because={flag.because} note={flag.note} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Sender({ of: { origin, by, record, notifierName } }: { of: CaseFlag }) {
  if (origin === "filter") return <span>Spam filter</span>;
  if (origin === "visitor" || !by) return <span>{`${notifierName ?? "Visitor"} (no account)`}</span>;
  const decided = record ? record.upheld + record.refused : 0;
  return (
    <span>
      <a href={personPath(by.handle)} dir="auto">
        {nameOf(by)}
      </a>
      {record && decided > 0
        ? `, ${record.upheld} of ${counted(decided, "earlier flag", "earlier flags")} upheld`
        : ", no earlier flags decided"}
    </span>
  );
}
