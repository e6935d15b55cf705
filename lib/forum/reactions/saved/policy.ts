import type { Member } from "@/lib/pipeline/actor";
import { ALLOW, deny, type Verdict } from "@/lib/pipeline/verdict";
import { MOST_SAVED } from "./rules";

interface Post {
  readonly shown: boolean;
  readonly already: boolean;
  readonly saved: number;
}

export function canSave({ shown, already, saved }: Post): Verdict {
  if (!shown) return deny("This post is gone.", "gone");
  return already || saved < MOST_SAVED
    ? ALLOW
    : deny(
        `You have saved ${MOST_SAVED.toLocaleString("en")} posts, which is the most that we keep. Remove some under “Saved”, then save this one.`,
        "conflict",
      );
}

type Saved = { readonly personId: number; readonly removedAt: Date | null } | null;

/** Somebody else’s is refused like one that does not exist. */
export function ownsSaved(actor: Member, saved: Saved): Verdict {
  return saved?.personId === actor.id ? ALLOW : deny(GONE, "gone");
}

export function canNote(actor: Member, saved: Saved): Verdict {
  return saved?.removedAt ? deny(GONE, "gone") : ownsSaved(actor, saved);
}

const GONE = "This post is no longer among your saved posts. What you typed is still in this form.";
