import { CollapsedRow } from "@/components/questions/collapsed-row";
import { TogetherBar } from "@/components/questions/together-bar";
import { findWaiting, type Question, type WaitingRow } from "@/db/questions/reads";
import { canAnswer, canResolve } from "@/lib/forum/answers/questions/policy";
import { questionCode } from "@/lib/urls";
import type { Viewer } from "@/lib/web/current-actor";
import { Declined } from "./declined";
import { Opened } from "./open-questions";
import type { Ways } from "./queue-links";
import type { View } from "./queue-view";

type Props = {
  rows: readonly WaitingRow[];
  view: View;
  viewer: Extract<Viewer, { kind: "member" }>;
  ways: Ways;
  now: Date;
  submission: string;
};

export async function Queue({ rows, view, viewer, ways, now, submission }: Props) {
  const verdict = canAnswer(viewer, now);
  const resolves = canResolve(viewer, now).allowed;
  const answers = verdict.allowed;
  const [asked = resolves ? view.decline : null] = answers ? view.answer : [];
  const open = asked && (await findWaiting(asked));
  const shown = open && !rows.some((row) => isSame(row, open)) ? [open, ...rows] : rows;
  const opened = { view, viewer, ways, now, submission };
  return (
    <>
      {!verdict.allowed && resolves && <p className="note">{verdict.reason}</p>}
      <ol className="queue">
        {shown.map((row) => {
          const key = questionCode(row);
          if (!open || !isSame(row, open)) {
            const to = {
              answer: answers ? ways.answer(row) : null,
              decline: ways.decline(row),
              settled: ways.settled(row),
            };
            return (
              <CollapsedRow
                key={key}
                row={row}
                now={now}
                ways={resolves ? to : null}
                submission={submission}
              />
            );
          }
          return view.decline ? (
            <Declined key={key} row={open} {...opened} />
          ) : (
            <Opened key={key} row={open} {...opened} />
          );
        })}
      </ol>
      {resolves && <TogetherBar key={submission} view={view} answers={answers} submission={submission} />}
    </>
  );
}

const isSame = (one: Question, other: Question) => questionCode(one) === questionCode(other);
