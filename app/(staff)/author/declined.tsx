import Link from "next/link";
import { DeclineForm } from "@/components/questions/decline-form";
import { AskedRow } from "@/components/questions/question-row";
import { RichText } from "@/components/rich-text/rich-text";
import type { WaitingQuestion } from "@/db/questions/reads";
import { questionCode, queuePath } from "@/lib/urls";
import type { Ways } from "./queue-links";
import type { View } from "./queue-view";

type Props = { row: WaitingQuestion; view: View; ways: Ways; now: Date; submission: string };

export function Declined({ row, view: { list, tag, after }, ways, now, submission }: Props) {
  return (
    <AskedRow row={row} now={now} open beside={null}>
      <div className="question-text">
        <RichText stored={row.body} />
      </div>
      <DeclineForm key={questionCode(row)} row={row} next={ways.settled(row)} submission={submission} />
      <div className="instead">
        <Link
          href={queuePath({ list, tag, after, at: row })}
          prefetch={false}
          scroll={false}
          data-key="close"
        >
          Cancel
        </Link>
      </div>
    </AskedRow>
  );
}
