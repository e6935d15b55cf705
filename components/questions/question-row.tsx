import type { ReactNode } from "react";
import type { WaitingRow } from "@/db/questions/reads";
import { questionCode } from "@/lib/urls";
import { amount, wordFor } from "@/lib/words/counts";
import { AskedHead } from "./question-head";

type Props = {
  row: WaitingRow;
  now: Date;
  open?: boolean;
  pick?: ReactNode;
  children: ReactNode;
  beside: ReactNode;
};

export function AskedRow({ row, now, open = false, pick, children, beside }: Props) {
  return (
    <li className={open ? "queue-row open" : "queue-row"} data-question={questionCode(row)}>
      <div className="headline-number">
        <b>{amount(row.runners)}</b>
        {wordFor(row.runners, "runner", "runners")}
        {pick}
      </div>
      <div className="asked">
        <AskedHead row={row} now={now} />
        {children}
      </div>
      {beside}
    </li>
  );
}
