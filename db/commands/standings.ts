import { and, eq, inArray, isNull } from "drizzle-orm";
import { comments, mentions, people, pictures, threads } from "../schema";
import type { SubjectKind } from "../schema/subjects";
import type { Tx } from "../transaction";

interface Thing {
  readonly kind: SubjectKind;
  readonly id: number;
}

type Moments = Record<
  | "hiddenAt"
  | "removedAt"
  | "lockedAt"
  | "authorRepliesOnlyAt"
  | "limitedUntil"
  | "silencedUntil"
  | "suspendedUntil",
  Date | null
>;
type StandingColumns = Moments & { slowSeconds: number | null };

const shownBy = <Table extends typeof threads | typeof comments | typeof pictures | typeof mentions>({
  hiddenAt,
  removedAt,
}: Table) => ({ hiddenAt, removedAt });

const OF_THREADS = {
  ...shownBy(threads),
  ...{ lockedAt: threads.lockedAt, slowSeconds: threads.slowSeconds },
  authorRepliesOnlyAt: threads.authorRepliesOnlyAt,
};
const OF_PEOPLE = {
  limitedUntil: people.limitedUntil,
  silencedUntil: people.silencedUntil,
  suspendedUntil: people.suspendedUntil,
};

const HIDEABLE = { comment: comments, picture: pictures, mention: mentions } as const;

/** What a thing's columns say of how it stands; its row is locked until the transaction ends. */
export async function lockStanding(
  tx: Tx,
  { kind, id }: Thing,
): Promise<Partial<StandingColumns> | undefined> {
  if (kind === "thread") {
    const [row] = await tx.select(OF_THREADS).from(threads).where(eq(threads.id, id)).for("no key update");
    return row;
  }
  if (kind === "person") {
    const [row] = await tx.select(OF_PEOPLE).from(people).where(eq(people.id, id)).for("no key update");
    return row;
  }
  const table = HIDEABLE[kind];
  const [row] = await tx.select(shownBy(table)).from(table).where(eq(table.id, id)).for("no key update");
  return row;
}

/** Counts and lists around it follow by trigger. */
export async function updateStanding(tx: Tx, { kind, id }: Thing, standing: StandingColumns): Promise<void> {
  const { hiddenAt, removedAt, lockedAt, slowSeconds, authorRepliesOnlyAt, ...ofPerson } = standing;
  if (kind === "thread") {
    const ofThread = { hiddenAt, removedAt, lockedAt, slowSeconds, authorRepliesOnlyAt };
    await tx.update(threads).set(ofThread).where(eq(threads.id, id));
  } else if (kind === "person") {
    await tx.update(people).set(ofPerson).where(eq(people.id, id));
  } else {
    const table = HIDEABLE[kind];
    await tx.update(table).set({ hiddenAt, removedAt }).where(eq(table.id, id));
  }
}

/** What is shown no longer answers no question. */
export async function unacceptComments(tx: Tx, ids: readonly number[]): Promise<void> {
  await tx
    .update(threads)
    .set({ acceptedCommentId: null })
    .where(inArray(threads.acceptedCommentId, [...ids]));
}

/** It answers its question again, unless another does by now. */
export async function acceptAgain(tx: Tx, threadId: number, commentId: number): Promise<void> {
  await tx
    .update(threads)
    .set({ acceptedCommentId: commentId })
    .where(and(eq(threads.id, threadId), isNull(threads.acceptedCommentId)));
}
