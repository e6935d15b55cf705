import type { CaseRow } from "@/db/cases/reads";
import { reasonNames } from "@/lib/words/flag-reasons";
import { Ago } from "../inbox/ago";
import { nameOf } from "../people/name-of";
import { flaggersOf, weightWords } from "./words";

type Props = { row: Pick<CaseRow, "said" | "weight" | "hidden" | "target">; now: Date; hideWeight: number };

export function FlagSummary({ row: { said, weight, hidden, target }, now, hideWeight }: Props) {
  return (
    <ul className="flag-reasons">
      {said.map((one) => (
        <li key={one.reason}>
          <span className="mark">{reasonNames[one.reason]}</span> {flaggersOf(one)}
        </li>
      ))}
      <li>{weightWords(weight, hideWeight)}</li>
      {target.state === "hidden" && (
        <li>
          <b>Hidden</b>
          {hidden && (
            <>
              {hidden.by ? ` by ${nameOf(hidden.by)} ` : " automatically "}
              <Ago at={hidden.at} now={now} />
            </>
          )}
        </li>
      )}
      {target.state === "removed" && (
        <li>
          <b>Removed</b>
          {hidden?.by && ` by ${nameOf(hidden.by)}`}
        </li>
      )}
      {target.state === "withdrawn" && (
        <li>
          <b>Deleted</b> by its author
        </li>
      )}
    </ul>
  );
}
