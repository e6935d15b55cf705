import type { ResolutionKind } from "@/db/questions/schema";
import type { OfComment } from "@/db/threads/merges";
import type { Changed, Reply, ThreadRef } from "./event";

/** `commenter` is the handle of the reply's writer; null in the asker's own anonymous thread. */
interface Acceptance extends ThreadRef {
  readonly commentId: number;
  readonly commenter: string | null;
  readonly changed: boolean;
  readonly revision: number;
}

interface QuestionIn extends ThreadRef {
  readonly commentId: number | null;
}

interface AnswerIn extends ThreadRef {
  readonly commentId: number;
  readonly commenter: string | null;
  readonly revision: number;
  readonly lines: readonly number[];
}

export type AnswerEvent =
  | { name: "wording.remembered"; commentId?: number; threadId?: number; block?: number; changed: boolean }
  | { name: "wording.forgotten"; wordingId: number; changed: boolean }
  | { name: "questions.answered"; answers: Reply[] }
  | (ThreadRef & { name: "question.resolved"; commentId: number | null; kind: ResolutionKind })
  | { name: "questions.dismissed"; questions: QuestionIn[] }
  | { name: "questions.reopened"; questions: QuestionIn[] }
  | { name: "answers.undone"; answers: AnswerIn[] }
  | (Acceptance & { name: "answer.accepted"; by: number })
  | (Acceptance & { name: "answer.unaccepted" })
  /** `first` if the answer was current until now; `threadIds` are the threads where the author gave the same answer. */
  | (Acceptance & {
      name: "answer.outdated";
      threadIds: number[];
      newerId: number | null;
      first: boolean;
      by: number;
      decisionId: number | null;
    })
  | (Acceptance & { name: "answer.current"; threadIds: number[]; undoneIds: number[] })
  /** `moved` counts the replies that moved along, `commenters` their writers. The thread `from` links to the new thread. */
  | (ThreadRef & {
      name: "comment.promoted";
      kind: "question" | "story";
      commentId: number;
      from: ThreadRef;
      moved: number;
      decisionId: number | null;
      commenters: string[];
      lines: number[];
      by: number;
      revision: number;
      /** What an undo restores; null if a decision keeps it. */
      was: OfComment | null;
    })
  /** The thread that the comment is back in; `changed` includes the thread that it was. */
  | (ThreadRef & { name: "promotion.undone"; commentId: number; changed: Changed; by: number });
