import type { TargetAddress } from "./member";
import { withQuery } from "./query";

interface QuestionAddress {
  readonly threadId: number;
  readonly commentId: number | null;
}

/** "4", or "4.88" for a comment under an article. */
export const questionCode = ({ threadId, commentId }: QuestionAddress) =>
  commentId === null ? `${threadId}` : `${threadId}.${commentId}`;

export type QueueList = "questions" | "comments" | "resolved";

export interface QueueView {
  /** Without a list, the questions. */
  readonly list?: QueueList | undefined;
  readonly tag?: string | undefined;
  readonly after?: string | undefined;
  readonly answer?: readonly QuestionAddress[];
  readonly decline?: QuestionAddress | null;
  readonly find?: string | undefined;
  readonly did?: readonly QuestionAddress[];
  readonly at?: QuestionAddress | null;
}

export function queuePath({ list, tag, after, answer, decline, find, did, at }: QueueView = {}): string {
  return withQuery("/author", {
    list: list === "questions" ? undefined : list,
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

export interface CasesView {
  readonly kind?: TargetAddress["kind"] | undefined;
  readonly of?: string | undefined;
  readonly after?: string | undefined;
  readonly did?: number | null | undefined;
  readonly at?: number | null | undefined;
  /** The case about a post from which a moderator goes on to its writer's account. */
  readonly from?: number | null | undefined;
  /** A form of the queue was saved. */
  readonly done?: "mail" | undefined;
}

export const casesPath = (view: CasesView = {}) => withQuery(moderationPath, { ...view });
export const casePath = (caseId: number, view: Pick<CasesView, "kind" | "of" | "did" | "from"> = {}) =>
  withQuery(`/moderation/cases/${caseId}`, { ...view });

export const decidePath = ({ kind, id }: TargetAddress, view: Pick<CasesView, "from"> = {}) =>
  withQuery(`/moderation/decide/${kind}/${id}`, { ...view });

/** The page on which a moderator decides the chosen cases together. */
export const togetherPath = (caseIds: readonly number[] = []) =>
  withQuery(`${moderationPath}/together`, { case: caseIds.map(String) });
interface DecidedTogether {
  /** Cases that were left as they were. */
  readonly left?: readonly number[];
  /** An address of its own, so that the router loads the page again after an undo. */
  readonly undone?: "yes";
}

export const decidedTogetherPath = (togetherId: string, { left = [], undone }: DecidedTogether = {}) =>
  withQuery(`${moderationPath}/together/${togetherId}`, { left: left.map(String), undone });

export const appealsPath = "/moderation/appeals";
export const appealsPagePath = (after: string) => withQuery(appealsPath, { after });
export const appealPath = (appealId: number) => `/moderation/appeals/${appealId}`;
export const appealDonePath = (next: number | null, did: number) =>
  `${next ? appealPath(next) : appealsPath}?did=${did}`;

export const modmailPath = "/moderation/messages";
export const modmailPagePath = (view: { all?: "yes" | undefined; after?: string | undefined }) =>
  withQuery(modmailPath, view);
export const modmailOfPath = (modmailId: number, before?: string) =>
  withQuery(`${modmailPath}/${modmailId}`, { before });
export const writeToPath = (personId: number) => withQuery(`${modmailPath}/new`, { to: personId });

export type AdminPart =
  | "first-steps"
  | "settings"
  | "texts"
  | "law"
  | "health"
  | "jobs"
  | "numbers"
  | "thresholds"
  | "reasons"
  | "words"
  | "filter"
  | "members"
  | "invitations";
export const adminPath = (part?: AdminPart) => (part ? `/admin/${part}` : "/admin");
export const adminTextPath = (text: string) => `/admin/texts/${text}`;
export const riskAssessmentPath = "/admin/law/risk-assessment";
export const memberPath = (personId: number, done?: string) =>
  withQuery(`/admin/members/${personId}`, { done });
export const mergeMemberPath = (personId: number, into?: string) =>
  withQuery(`/admin/members/${personId}/merge`, { into });
export const membersPagePath = (view: { show?: string | undefined; after?: string | undefined }) =>
  withQuery("/admin/members", view);
export const wordRulePath = (ruleId: number) => `/admin/words/${ruleId}`;

export type SettingsPart =
  | "look"
  | "contact"
  | "law"
  | "signing-up"
  | "units"
  | "front-page"
  | "banner"
  | "mail"
  | "storage"
  | "changes";

interface SettingsView {
  readonly done?: "saved" | "same" | "undone" | "mailed" | "stored" | undefined;
  readonly before?: number | undefined;
}

export const forumSettingsPath = (part: SettingsPart, { done, before }: SettingsView = {}) =>
  withQuery(`/admin/settings/${part}`, { done, before: before?.toString() });
