"use client";

import { useEffect, useState } from "react";
import { moderationPath } from "@/lib/urls";
import { amount } from "@/lib/words/counts";
import { casesName, waitingIn } from "../ui/mark-words";
import { type Counts, followCounts } from "../viewer/follow-counts";

export function ToCases({ waiting }: { waiting: Counts }) {
  const counts = useCounts(waiting);
  return (
    <a className="btn author-queue-link case-queue-link" href={moderationPath} aria-label={casesName(counts)}>
      <span>Cases</span> {amount(waitingIn(counts))}
    </a>
  );
}

/** Starts from the counts that came with the page, then polls. */
export function useCounts(made: Counts): Counts {
  const { cases, appeals, messages } = made;
  const [counts, setCounts] = useState(made);
  useEffect(() => setCounts({ cases, appeals, messages }), [cases, appeals, messages]);
  useEffect(() => followCounts(setCounts), []);
  return counts;
}
