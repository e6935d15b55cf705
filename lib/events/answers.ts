import type { ResolutionKind } from "@/db/questions/schema";
import type { Reply, ThreadRef } from "./event";

/** A reply was accepted or is no longer, is outdated or holds again; `commenter` is the handle of who wrote it, as for a reply that is posted. */
interface Acceptance extends ThreadRef {
  readonly commentId: number;
  readonly commenter: string | null;
  readonly changed: boolean;
  readonly revision: number;
}

/** What becomes of questions, and of the replies that answered them. */
export type AnswerEvent =
  /** One reply for each question, in the order they were chosen. */
  | { name: "questions.answered"; answers: Reply[] }
  | (ThreadRef & { name: "question.settled"; commentId: number | null; kind: ResolutionKind })
  | (ThreadRef & { name: "question.reopened"; commentId: number | null })
  /** `by` is who accepted it: the one who asked, or the author. */
  | (Acceptance & { name: "answer.accepted"; by: number })
  | (Acceptance & { name: "answer.unaccepted" })
  /** `first` where it held until then; `by` is who says so; `threadIds` are those it was given in as one answer. `decisionId` is null where the author says so. */
  | (Acceptance & {
      name: "answer.outdated";
      threadIds: number[];
      newerId: number | null;
      first: boolean;
      by: number;
      decisionId: number | null;
    })
  /** `undoneIds` are the decisions that were taken back by it. */
  | (Acceptance & { name: "answer.current"; threadIds: number[]; undoneIds: number[] })
  /** A comment became this thread: `moved` replies went along, by `commenters`. A line is left in `from`. */
  | (ThreadRef & {
      name: "comment.promoted";
      kind: "question" | "story";
      commentId: number;
      from: ThreadRef;
      moved: number;
      /** Null where the author did it, in the course of things. */
      decisionId: number | null;
      commenters: string[];
      lines: number[];
      by: number;
      revision: number;
    });
