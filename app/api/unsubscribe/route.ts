import { stopMail } from "@/lib/forum/notifications/mail/choices";
import { askStopPage, stoppedPage } from "@/lib/web/mail-pages";
import { tokened, tokenOf } from "@/lib/web/tokened";

export const GET = (request: Request): Response => askStopPage(tokenOf(request));

export const POST = tokened(stopMail, {
  read: (token, typed) => ({ token, all: typed.all === "all" }),
  page: stoppedPage,
});
