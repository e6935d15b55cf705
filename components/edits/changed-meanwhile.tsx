"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import type { FormState } from "@/lib/web/form-state";
import type { EditedText } from "./edited-text";

type Props = { state: FormState; text: EditedText | null };

/** After a refusal because the text was changed elsewhere: what stands there now, which the next sending replaces. */
export function ChangedMeanwhile({ state, text }: Props) {
  const router = useRouter();
  const changed = state.code === "conflict";
  useEffect(() => {
    if (changed) router.refresh();
  }, [changed, router]);
  if (!changed || !text) return null;
  return (
    <details className="note meanwhile">
      <summary>What stands there now</summary>
      <p>{text.text}</p>
    </details>
  );
}
