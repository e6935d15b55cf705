import type { LockedThread } from "@/db/threads/writes";
import { isGone } from "@/lib/forum/content/threads/rules";
import { REFUSED_LINK } from "@/lib/forum/notifications/mail/links";
import { canWrite } from "@/lib/forum/people/policy";
import type { Member } from "@/lib/pipeline/actor";
import { ALLOW, andThen, deny, type Verdict } from "@/lib/pipeline/verdict";

type Thread = Pick<LockedThread, "hiddenAt" | "removedAt" | "withdrawnAt">;
interface Asked {
  readonly thread: Thread;
  readonly writer: Member;
}

/** The link speaks for the writer of the thread, who may not say more by it than they could write here. */
export function canRecordOutcome(asked: Asked | null, at: Date): Verdict {
  if (!asked) return deny(REFUSED_LINK);
  return andThen(canWrite(asked.writer, at), () =>
    isGone(asked.thread) ? deny("What you wrote there is gone.", "gone") : ALLOW,
  );
}

/** Not to be asked can be chosen by whoever has the link. */
export function canChoose(asked: Asked | null): Verdict {
  return asked ? ALLOW : deny(REFUSED_LINK);
}
