import { recordOutcome } from "@/lib/forum/notifications/check-ins/operations";
import { freshThreadPath } from "@/lib/urls";
import { refusedLinkPage } from "@/lib/web/mail-pages";
import { movedOn } from "@/lib/web/redirect";
import { tokened } from "@/lib/web/tokened";

/** Opening an address must save nothing: programs that scan emails open every link. */
export const GET = refusedLinkPage;

export const POST = tokened(recordOutcome, {
  read: (token, { answer }) => ({ token, answer }),
  page: ({ threadId, slug, revision }) =>
    movedOn(`${freshThreadPath({ id: threadId, slug }, revision)}#what-happened`),
});
