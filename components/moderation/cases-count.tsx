"use client";

import { appealsPath, modmailPath } from "@/lib/urls";
import { counted } from "@/lib/words/counts";
import { useCounts } from "../people/case-queue-link";
import type { Counts } from "../viewer/follow-counts";

type Props = { made: Counts; here: string };

/** Polls the server, so the count follows other moderators. */
export function CasesCount({ made, here }: Props) {
  const { cases, appeals, messages } = useCounts(made);
  return (
    <>
      <p className="waiting-count">
        {cases === 0 ? "No open cases" : <b>{counted(cases, "open case", "open cases")}</b>}
        {appeals > 0 && (
          <>
            {messages > 0 ? ", " : " and "}
            <a href={appealsPath}>{counted(appeals, "appeal", "appeals")}</a>
          </>
        )}
        {messages > 0 && (
          <>
            {" and "}
            <a href={modmailPath}>{counted(messages, "message", "messages")}</a>
          </>
        )}
      </p>
      <p className="queue-status" role="status">
        {cases > made.cases && (
          <a href={here} data-key="l">{`Show ${counted(cases - made.cases, "new case", "new cases")}`}</a>
        )}
      </p>
    </>
  );
}
