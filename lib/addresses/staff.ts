import type { TargetAddress } from "./member";
import { withQuery } from "./query";

/** The addresses of staff: the author's queue, cases and appeals, the settings of the forum. */

interface QuestionAddress {
  readonly threadId: number;
  readonly commentId: number | null;
}

/** A question of the author's queue: "4", or "4.88" for a comment under an article. */
export const questionCode = ({ threadId, commentId }: QuestionAddress) =>
  commentId === null ? `${threadId}` : `${threadId}.${commentId}`;

/** The author's queue under a tag, after a question, with questions opened. */
export interface QueueView {
  readonly tag?: string | undefined;
  readonly after?: string | undefined;
  /** The questions that the author is answering; several by one reply. */
  readonly answer?: readonly QuestionAddress[];
  readonly decline?: QuestionAddress | null;
  /** The words by which the author looks for an earlier answer. */
  readonly find?: string | undefined;
  /** The questions that were just answered or declined, for the page to say. */
  readonly did?: readonly QuestionAddress[];
  /** Where to go on. */
  readonly at?: QuestionAddress | null;
}

export function queuePath({ tag, after, answer, decline, find, did, at }: QueueView = {}): string {
  return withQuery("/author", {
    tag,
    after,
    find,
    answer: codesOf(answer),
    decline: codesOf(decline),
    did: codesOf(did),
    at: codesOf(at),
  });
}

const codesOf = (questions: QuestionAddress | readonly QuestionAddress[] | null | undefined) =>
  ([questions ?? []].flat() as QuestionAddress[]).map(questionCode);

export const moderationPath = "/moderation";

/** The queue of cases: of one kind of target, of one moderator, from a place in it on. */
export interface CasesView {
  readonly kind?: TargetAddress["kind"] | undefined;
  readonly of?: string | undefined;
  readonly after?: string | undefined;
  /** The decision that was just made, for the page to say. */
  readonly did?: number | null | undefined;
  /** Where to go on. */
  readonly at?: number | null | undefined;
}

export const casesPath = (view: CasesView = {}) => withQuery(moderationPath, { ...view });
export const casePath = (caseId: number, view: Pick<CasesView, "kind" | "of" | "did"> = {}) =>
  withQuery(`/moderation/cases/${caseId}`, { ...view });

/** Where a moderator decides about a post that nobody has flagged. */
export const decidePath = ({ kind, id }: TargetAddress) => `/moderation/decide/${kind}/${id}`;

export const appealsPath = "/moderation/appeals";
export const appealsPagePath = (after: number) => `${appealsPath}?after=${after}`;
export const appealPath = (appealId: number) => `/moderation/appeals/${appealId}`;
/** The next appeal, or the list, which say what was just answered. */
export const appealDonePath = (next: number | null, did: number) =>
  `${next ? appealPath(next) : appealsPath}?did=${did}`;

export type AdminPart = "thresholds" | "reasons" | "words" | "filter" | "members";
export const adminPath = (part?: AdminPart) => (part ? `/admin/${part}` : "/admin");
/** One rule about words: what it says, and what it would have found. */
export const wordRulePath = (ruleId: number) => `/admin/words/${ruleId}`;
