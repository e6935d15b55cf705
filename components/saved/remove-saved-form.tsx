"use client";

import { removeSavedAction, restoreSavedAction } from "@/lib/actions/saved";
import { useForm } from "../forms/use-form";

export function RemoveSavedForm({ savedId, title }: { savedId: number; title: string }) {
  const { form, state, pending } = useForm(removeSavedAction);
  return (
    <form className="remove-saved" {...form}>
      <input type="hidden" name="savedId" value={savedId} />
      <button type="submit" className="btn" aria-disabled={pending} aria-label={`Remove “${title}”`}>
        {pending ? "Removing…" : "Remove"}
      </button>
      {state.message && (
        <p className="error" role="alert">
          {state.message}
        </p>
      )}
    </form>
  );
}

export function UndoRemovalForm({ savedId }: { savedId: number }) {
  const { form, state, pending } = useForm(restoreSavedAction);
  return (
    <form className="note done undo-removal" {...form}>
      <input type="hidden" name="savedId" value={savedId} />
      <p role="status">Removed from your saved posts. You can undo this for a week.</p>
      <button type="submit" className="btn" aria-disabled={pending}>
        {pending ? "Restoring…" : "Undo"}
      </button>
      {state.message && (
        <p className="error" role="alert">
          {state.message}
        </p>
      )}
    </form>
  );
}
