import { wantSearchMailsAgain } from "@/lib/forum/notifications/searches/operations";
import { refusedLinkPage } from "@/lib/web/mail-pages";
import { searchMailsAgainPage } from "@/lib/web/search-mail-pages";
import { tokened } from "@/lib/web/tokened";

/** Opening an address must change nothing: programs that scan emails open every link. */
export const GET = refusedLinkPage;

export const POST = tokened(wantSearchMailsAgain, {
  read: (token) => ({ token }),
  page: searchMailsAgainPage,
});
