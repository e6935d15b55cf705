import { resumeCheckIns } from "@/lib/forum/notifications/check-ins/operations";
import { checkInPath } from "@/lib/urls";
import { refusedLinkPage } from "@/lib/web/mail-pages";
import { movedOn } from "@/lib/web/redirect";
import { tokened } from "@/lib/web/tokened";

/** Opening an address must change nothing: programs that scan emails open every link. */
export const GET = refusedLinkPage;

export const POST = tokened(resumeCheckIns, {
  read: (token) => ({ token }),
  page: (_event, { token }) => movedOn(checkInPath(token)),
});
