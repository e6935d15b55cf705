import type { ReactNode } from "react";
import type { WaitingRow } from "@/db/queries/questions";
import { openingOf } from "@/lib/rich-text/opening";
import { questionCode } from "@/lib/urls";
import { amount } from "../ui/words";
import { AskedHead } from "./asked-head";

/** As much of it as a row is given by the query, which cuts without a sign. */
const LETTERS = 599;

type Props = {
  row: WaitingRow;
  now: Date;
  /** What can be done with it. */
  children?: ReactNode;
};

/** A question with enough of its words to be answered from here. */
export function AskedRow({ row, now, children }: Props) {
  const code = questionCode(row);
  return (
    <li className="asks" data-question={code}>
      <div className="tell">
        <b>{amount(row.runners)}</b>
        {row.runners === 1 ? "waits" : "wait"}
      </div>
      <div>
        <AskedHead row={row} now={now} />
        <p className="asked-words" id={`asked-${code}`}>
          {openingOf(row.bodyText, LETTERS)}
        </p>
      </div>
      {children}
    </li>
  );
}
