import type { Member } from "@/lib/pipeline/actor";
import { ALLOW, deny, type Verdict } from "@/lib/pipeline/verdict";
import { MOST_HIDDEN, MOST_MUTED } from "./rules";

export function canMute(actor: Member, personId: number, muted: number): Verdict {
  if (actor.id === personId)
    return deny("This is your own account. You can only mute other members.", "conflict");
  return muted < MOST_MUTED
    ? ALLOW
    : deny(
        `You have muted ${MOST_MUTED} members, which is the most that we keep. Unmute somebody in your settings first.`,
        "conflict",
      );
}

export function canHide({ listed }: { readonly listed: boolean }, hidden: number): Verdict {
  if (!listed) return deny("This thread is gone.", "gone");
  return hidden < MOST_HIDDEN
    ? ALLOW
    : deny(
        `You have hidden ${MOST_HIDDEN.toLocaleString("en")} threads, which is the most that we keep. Show some of them again under “Saved”, “Hidden”.`,
        "conflict",
      );
}
