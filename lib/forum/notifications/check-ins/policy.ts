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

/** The link speaks for the thread's writer, so the writer must be allowed to post. */
export function canRecordOutcome(asked: Asked | null, at: Date): Verdict {
  if (!asked) return deny(REFUSED_LINK);
  return andThen(canWrite(asked.writer, at), () =>
    isGone(asked.thread) ? deny("Your question or story is no longer there.", "gone") : ALLOW,
  );
}

export function canChoose(asked: Asked | null): Verdict {
  return asked ? ALLOW : deny(REFUSED_LINK);
}
