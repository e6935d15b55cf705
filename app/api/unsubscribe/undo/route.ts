import { wantMailAgain } from "@/lib/forum/notifications/mail/preferences";
import { againPage, refusedLinkPage } from "@/lib/web/mail-pages";
import { tokened } from "@/lib/web/tokened";

/** Opening an address must change nothing: programs that scan emails open every link. */
export const GET = refusedLinkPage;

export const POST = tokened(wantMailAgain, { read: (token) => ({ token }), page: againPage });
