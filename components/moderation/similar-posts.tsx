import type { SimilarPost } from "@/db/cases/context";
import { openingOf } from "@/lib/rich-text/opening";
import { casePath, commentPath, threadPath } from "@/lib/urls";
import { nameOf } from "../people/name-of";

const LETTERS = 120;

type Similar = SimilarPost & { readonly called: string; readonly decidedAs: string | null };

type Props = { byWords: readonly Similar[]; byWriter: readonly Similar[] };

export function SimilarPosts({ byWords, byWriter }: Props) {
  if (byWords.length + byWriter.length === 0) return null;
  return (
    <section aria-labelledby="similar-head">
      <h2 id="similar-head">Similar posts</h2>
      {byWords.length > 0 && <Group title="Nearly the same words" things={byWords} />}
      {byWriter.length > 0 && (
        <Group title="By the same writer, flagged for the same reason" things={byWriter} />
      )}
    </section>
  );
}

function Group({ title, things }: { title: string; things: readonly Similar[] }) {
  return (
    <>
      <h3>{title}</h3>
      <ul className="similar">
        {things.map((one) => (
          <li key={`${one.kind}${one.targetId}`}>
            <a href={wayTo(one)} aria-label={`${one.called}, ${one.kind} ${one.targetId}`}>
              {one.called}
            </a>{" "}
            <span className="hint">{outcomeOf(one)}</span>
            {one.target.beginning && <p dir="auto">{openingOf(one.target.beginning, LETTERS)}</p>}
          </li>
        ))}
      </ul>
    </>
  );
}

function wayTo({ caseId, kind, targetId, target }: SimilarPost): string {
  if (caseId !== null) return casePath(caseId);
  return kind === "comment" || !target.thread ? commentPath(targetId) : threadPath(target.thread);
}

function outcomeOf({ caseId, decided, decidedAs }: Similar): string {
  if (caseId === null) return "Not flagged";
  if (!decided) return "Open case";
  const { by, reason, undone } = decided;
  const who = by ? nameOf(by) : "the forum’s software";
  return `${decidedAs} by ${who}: ${reason}${undone ? ", since undone" : ""}`;
}
