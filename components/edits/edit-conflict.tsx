"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import type { FormState } from "@/lib/web/form-state";
import type { EditedText } from "./edited-text";

type Props = { state: FormState; text: EditedText | null };

/** Shows the newer text that the next save would overwrite. */
export function ChangedMeanwhile({ state, text }: Props) {
  const router = useRouter();
  const changed = state.code === "conflict";
  useEffect(() => {
    if (changed) router.refresh();
  }, [changed, router]);
  if (!changed || !text) return null;
  return (
    <details className="note meanwhile">
      <summary>Current text</summary>
      <p dir="auto">{text.text}</p>
    </details>
  );
}
