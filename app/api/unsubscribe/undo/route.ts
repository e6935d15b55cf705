import { wantMailAgain } from "@/lib/forum/notifications/mail/preferences";
import { againPage, refusedLinkPage } from "@/lib/web/mail-pages";
import { tokened } from "@/lib/web/tokened";

/** Nothing is done by opening an address; what leads to this one is a link that is refused. */
export const GET = refusedLinkPage;

export const POST = tokened(wantMailAgain, { read: (token) => ({ token }), page: againPage });
