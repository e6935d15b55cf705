"use client";

import { useEffect } from "react";
import { moveLocalDrafts } from "./local-drafts";

type Props = { from: string[]; to: string };

export function MoveDrafts({ from, to }: Props) {
  useEffect(() => {
    for (const former of from) moveLocalDrafts(former, to);
  }, [from, to]);
  return null;
}
