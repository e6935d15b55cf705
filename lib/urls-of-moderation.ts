/** The addresses of flags, cases, decisions and settings (lib/urls.ts has them all). */
interface Subject {
  readonly kind: "thread" | "comment" | "picture" | "person" | "mention";
  readonly id: number;
}

/** Where something is flagged by who is signed in, and where anybody reports what is against the law. */
export const flagPath = ({ kind, id }: Subject) => `/flag/${kind}/${id}`;
export const reportPath = "/report";
/** With the link of what is reported filled in. */
export const reportOfPath = (link: string) => `${reportPath}?${new URLSearchParams({ link })}`;
export const reportReceivedPath = `${reportPath}?received=yes`;
/** A member's own flags, and what came of them. */
export const flaggedPath = "/flagged";
export const flaggedPagePath = (after: number) => `${flaggedPath}?after=${after}`;

/** What was decided about something of one's own, why, and where to appeal; for those who keep order as well. */
export const statementPath = (decisionId: number) => `/decisions/${decisionId}`;
/** The next of many texts that one decision took away. */
export const statementPagePath = (decisionId: number, after: number) =>
  `${statementPath(decisionId)}?after=${after}`;
/** The place of the draft of an appeal (lib/forum/drafts/places.ts). */
export const appealPlace = (decisionId: number) => `appeal:${decisionId}`;

export const moderationPath = "/moderation";
/** The queue of cases as it stands: of one kind of thing, of who has taken them, from a place in it on. */
export interface CasesView {
  readonly kind?: Subject["kind"] | undefined;
  readonly of?: string | undefined;
  readonly after?: string | undefined;
  /** The decision that was just made, for the page to tell of. */
  readonly did?: number | null | undefined;
  /** Where to go on. */
  readonly at?: number | null | undefined;
}

export function casesPath(view: CasesView = {}): string {
  return asking(moderationPath, { ...view });
}

export function casePath(caseId: number, view: Pick<CasesView, "kind" | "of" | "did"> = {}): string {
  return asking(`/moderation/cases/${caseId}`, { ...view });
}

function asking(path: string, asked: Record<string, string | number | null | undefined>): string {
  const given = Object.entries(asked).flatMap(([name, value]) => (value ? [[name, String(value)]] : []));
  return given.length > 0 ? `${path}?${new URLSearchParams(given)}` : path;
}

/** Where something is decided about that nobody has flagged. */
export const decidePath = ({ kind, id }: Subject) => `/moderation/decide/${kind}/${id}`;
export const appealsPath = "/moderation/appeals";
export const appealsPagePath = (after: number) => `${appealsPath}?after=${after}`;
export const appealPath = (appealId: number) => `/moderation/appeals/${appealId}`;
/** To the appeal that comes next, or to the list, which tell what was just answered. */
export const appealDonePath = (next: number | null, did: number) =>
  `${next ? appealPath(next) : appealsPath}?did=${did}`;

/** The public log: all of it, or a part: one kind of decision, or what the program did; `before` is the entry that the page before ended with. */
export function logPath(part?: string, before?: number): string {
  return `/moderation/log${part ? `/${part.replaceAll("_", "-")}` : ""}${before ? `/before/${before}` : ""}`;
}
/** An entry of its own is the page that begins with it. */
export const logEntryPath = (id: number) => `${logPath(undefined, id + 1)}#e${id}`;
export const logFeedPath = "/moderation/log/feed";

export type AdminPart = "thresholds" | "reasons" | "words" | "filter" | "members";
export const adminPath = (part?: AdminPart) => (part ? `/admin/${part}` : "/admin");
/** One rule about words: what it says, and what it would have found. */
export const wordRulePath = (ruleId: number) => `/admin/words/${ruleId}`;
