"use client";

import { unfollowTagAction, unfollowThreadAction } from "@/lib/actions/follows";
import { useForm } from "../forms/use-form";

type Props = { name: "threadId" | "tagId"; value: number; title: string };

export function UnfollowForm({ name, value, title }: Props) {
  const { form, state, pending } = useForm(name === "tagId" ? unfollowTagAction : unfollowThreadAction);
  return (
    <form className="unfollow" {...form}>
      <input type="hidden" name={name} value={value} />
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
