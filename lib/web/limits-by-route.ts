import { type BodyLimit, FIELDS, fileOf, onPage, TEXT, withList } from "@/lib/bodies/limit";
import { LARGEST_PICTURE } from "@/lib/forum/content/pictures/rules";
import { LARGEST_LOGO } from "@/lib/forum/site/settings/rules";

/** As lib/forum/moderation/reasons/input.ts and lib/forum/answers/questions/input.ts allow. */
const LONGEST_LIST = 1000;
/** Twice as many as lib/forum/people/old-names/operations.ts takes: those shown, and those chosen. */
const OLD_NAMES = 250;
/** More than a record of lib/forum/content/stories/record-input.ts has, with every row of treatments and setbacks. */
const RECORD_FIELDS = 300;

/** Body limits of POST routes; a route without a row accepts no body. */
const ROUTES: Record<string, BodyLimit> = {
  "/api/accept": FIELDS,
  "/api/answers": TEXT,
  "/api/auth/[...nextauth]": FIELDS,
  "/api/comments": TEXT,
  "/api/comments/withdraw": FIELDS,
  "/api/consents/withdraw": FIELDS,
  "/api/drafts": TEXT,
  "/api/drafts/discard": FIELDS,
  "/api/follow": FIELDS,
  "/api/follow/tag": FIELDS,
  "/api/helpful": FIELDS,
  "/api/hide-thread": FIELDS,
  "/api/inbox/seen": FIELDS,
  "/api/injuries/remove": FIELDS,
  "/api/me-too": FIELDS,
  "/api/messages/seen": FIELDS,
  "/api/passkeys/add": FIELDS,
  "/api/passkeys/begin": FIELDS,
  "/api/passkeys/remove": FIELDS,
  "/api/passkeys/sign-in": FIELDS,
  "/api/passkeys/sign-in/begin": FIELDS,
  "/api/logo": fileOf("picture", LARGEST_LOGO),
  "/api/pictures": fileOf("picture", LARGEST_PICTURE),
  "/api/saved-searches": FIELDS,
  "/api/saved-searches/mail": FIELDS,
  "/api/saved-searches/remove": FIELDS,
  "/api/saved-searches/rename": FIELDS,
  "/api/saved-searches/restore": FIELDS,
  "/api/saved-searches/unsubscribe": FIELDS,
  "/api/saved-searches/unsubscribe/undo": FIELDS,
  "/api/save": FIELDS,
  "/api/sessions/end": FIELDS,
  "/api/sessions/end-all": FIELDS,
  "/api/sessions/end-others": FIELDS,
  "/api/sign-out": FIELDS,
  "/api/suggestions": TEXT,
  "/api/threads/withdraw": FIELDS,
  "/api/unsubscribe": FIELDS,
  "/api/unsubscribe/all": FIELDS,
  "/api/unsubscribe/undo": FIELDS,
  "/api/visits": FIELDS,
  "/api/check-in": FIELDS,
  "/api/check-in/unsubscribe/undo": FIELDS,
  "/api/check-in/unsubscribe": FIELDS,
};

const PAGES: Record<string, BodyLimit> = {
  "/accept/[threadId]": FIELDS,
  "/admin/filter": FIELDS,
  "/admin/first-steps": FIELDS,
  "/admin/jobs": FIELDS,
  "/admin/invitations": FIELDS,
  "/admin/members": FIELDS,
  "/admin/members/[id]": FIELDS,
  "/admin/members/[id]/merge": FIELDS,
  "/admin/reasons": withList(FIELDS, LONGEST_LIST),
  "/admin/settings/[part]": FIELDS,
  "/admin/settings/changes": FIELDS,
  "/admin/settings/front-page": FIELDS,
  "/admin/settings/mail": FIELDS,
  "/admin/settings/storage": FIELDS,
  "/admin/texts/[text]": TEXT,
  "/admin/thresholds": FIELDS,
  "/admin/words": FIELDS,
  "/admin/words/[id]": FIELDS,
  "/ask": TEXT,
  "/author": withList(TEXT, LONGEST_LIST),
  "/author/wordings": FIELDS,
  "/decisions/[id]": FIELDS,
  "/edit/comment/[id]": TEXT,
  "/edit/thread/[id]": withList(TEXT, RECORD_FIELDS),
  "/flag/[kind]/[id]": FIELDS,
  "/flags": FIELDS,
  "/following": FIELDS,
  "/messages": FIELDS,
  "/messages/[id]": FIELDS,
  "/moderation": TEXT,
  "/moderation/appeals/[id]": FIELDS,
  "/moderation/cases/[id]": TEXT,
  "/moderation/decide/[kind]/[id]": TEXT,
  "/moderation/messages/[id]": FIELDS,
  "/moderation/messages/new": FIELDS,
  "/moderation/together": TEXT,
  "/moderation/together/[id]": FIELDS,
  "/mark-outdated/[id]": FIELDS,
  "/mute/[handle]": FIELDS,
  "/promote/[id]": TEXT,
  "/publish": TEXT,
  "/publish/[id]": TEXT,
  "/reply/[threadId]": TEXT,
  "/report": FIELDS,
  "/saved": FIELDS,
  "/saved/[id]": FIELDS,
  "/saved/hidden": FIELDS,
  "/settings": FIELDS,
  "/settings/old-posts": withList(FIELDS, OLD_NAMES),
  "/settings/address": FIELDS,
  "/settings/address/undo": FIELDS,
  "/settings/leave": FIELDS,
  "/settings/leave/confirm": FIELDS,
  "/sign-in": FIELDS,
  "/sign-in/code": FIELDS,
  "/sign-in/confirm": FIELDS,
  "/sign-in/sent": FIELDS,
  "/tell": withList(TEXT, RECORD_FIELDS),
  "/update/[threadId]": FIELDS,
  "/welcome": FIELDS,
};

const LIMITS: readonly (readonly [string, BodyLimit])[] = [
  ...Object.entries(ROUTES),
  ...Object.entries(PAGES).map(([page, limit]) => [page, onPage(limit)] as const),
];
const EXACT = new Map(LIMITS.filter(([route]) => !route.includes("[")));
const PATTERNS = LIMITS.filter(([route]) => route.includes("[")).map(
  ([route, limit]) => [patternOf(route), limit] as const,
);

export const limitedRoutes: ReadonlyMap<string, BodyLimit> = new Map(LIMITS);

export function bodyLimitAt(method: string | undefined, path: string): BodyLimit | undefined {
  if (method !== "POST") return undefined;
  return EXACT.get(path) ?? PATTERNS.find(([pattern]) => pattern.test(path))?.[1];
}

function patternOf(route: string): RegExp {
  const parts = route.split("/").map((part) => {
    if (part.startsWith("[...")) return ".+";
    return part.startsWith("[") ? "[^/]+" : part;
  });
  return new RegExp(`^${parts.join("/")}$`);
}
