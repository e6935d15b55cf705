import { endCheckIns } from "@/lib/forum/notifications/check-ins/operations";
import { whatHappenedPath } from "@/lib/urls";
import { refusedLinkPage } from "@/lib/web/mail-pages";
import { movedOn } from "@/lib/web/moved-on";
import { tokened } from "@/lib/web/tokened";

/** Nothing is done by opening an address; what leads to this one is a link that is refused. */
export const GET = refusedLinkPage;

export const POST = tokened(endCheckIns, {
  read: (token) => ({ token }),
  page: (_event, { token }) => movedOn(whatHappenedPath(token)),
});
