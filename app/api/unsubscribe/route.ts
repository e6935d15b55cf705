import { unsubscribe } from "@/lib/forum/notifications/mail/preferences";
import { confirmUnsubscribePage, stoppedPage } from "@/lib/web/mail-pages";
import { tokened, tokenOf } from "@/lib/web/tokened";

export const GET = (request: Request): Response => confirmUnsubscribePage(tokenOf(request));

export const POST = tokened(unsubscribe, {
  read: (token, typed) => ({ token, all: typed.all === "all" }),
  page: stoppedPage,
});
