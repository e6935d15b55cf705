"use client";

import { useEffect, useState } from "react";
import { moderationPath } from "@/lib/urls";
import { casesName } from "../ui/mark-words";
import { amount } from "../ui/words";
import { type Counts, followCounts } from "../viewer/follow-counts";

/** The way to the queue of cases for those who keep order, with how many wait, appeals among them; it follows what happens. */
export function ToCases({ waiting }: { waiting: Counts }) {
  const { cases, appeals } = useCounts(waiting);
  return (
    <a className="btn to-queue to-cases" href={moderationPath} aria-label={casesName({ cases, appeals })}>
      <span>Cases</span> {amount(cases + appeals)}
    </a>
  );
}

/** The counts as they stand now; those of a new page come with it. */
export function useCounts(made: Counts): Counts {
  const { cases, appeals } = made;
  const [counts, setCounts] = useState(made);
  useEffect(() => setCounts({ cases, appeals }), [cases, appeals]);
  useEffect(() => followCounts(setCounts), []);
  return counts;
}
