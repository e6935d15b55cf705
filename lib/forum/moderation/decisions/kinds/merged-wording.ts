import type { LockedThread } from "@/db/threads/writes";
import type { Tx } from "@/db/transaction";
import { findAnswerOf } from "@/db/wordings/reads";
import { insertWording } from "@/db/wordings/writes";
import { wordingOf } from "@/lib/forum/answers/wordings/words";

/** The title of a duplicate leads to the answer in the thread that it is merged into, if there is one. */
export async function rememberMerged(tx: Tx, thread: LockedThread, intoId: number, at: Date): Promise<void> {
  const { threadId, kind, title, writerId } = thread;
  const words = kind === "question" ? wordingOf({ title }) : null;
  const commentId = words && (await findAnswerOf(tx, intoId));
  if (!words || !commentId) return;
  await insertWording(tx, {
    answer: { commentId },
    personId: writerId,
    source: "merged",
    words,
    createdAt: at,
    asked: { threadId, commentId: null },
  });
}
