import { unsubscribeFromSearch } from "@/lib/forum/notifications/searches/operations";
import { confirmSearchPage, searchUnsubscribedPage } from "@/lib/web/search-mail-pages";
import { tokened, tokenOf } from "@/lib/web/tokened";

export const GET = (request: Request): Response => confirmSearchPage(tokenOf(request));

export const POST = tokened(unsubscribeFromSearch, {
  read: (token) => ({ token }),
  page: (_event, { token }) => searchUnsubscribedPage(token),
});
