"use client";

import { cancelScheduleAction } from "@/lib/actions/schedules";
import { useForm } from "../forms/use-form";

export function CancelScheduleForm({ scheduledId, title }: { scheduledId: number; title: string }) {
  const { form, state, pending } = useForm(cancelScheduleAction);
  return (
    <form {...form}>
      <input type="hidden" name="scheduledId" value={scheduledId} />
      <button type="submit" className="btn" aria-disabled={pending} aria-label={`Cancel: ${title}`}>
        {pending ? "Cancelling…" : "Cancel"}
      </button>
      {state.message && (
        <p className="error" role="alert">
          {state.message}
        </p>
      )}
    </form>
  );
}
