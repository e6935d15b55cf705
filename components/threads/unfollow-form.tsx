"use client";

import { unfollowThreadAction } from "@/lib/actions/follows";
import { useForm } from "../forms/use-form";

type Props = { threadId: number; title: string };

export function UnfollowForm({ threadId, title }: Props) {
  const { form, state, pending } = useForm(unfollowThreadAction);
  return (
    <form className="unfollow" {...form}>
      <input type="hidden" name="threadId" value={threadId} />
      <button type="submit" className="btn" aria-disabled={pending} aria-label={`Stop following “${title}”`}>
        {pending ? "Stopping…" : "Stop following"}
      </button>
      {state.message && (
        <p className="error" role="alert">
          {state.message}
        </p>
      )}
    </form>
  );
}
