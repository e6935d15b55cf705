import { refusedLinkPage } from "@/lib/forum/mail/pages";
import { tellOutcome } from "@/lib/forum/outcomes/operations";
import { movedOn } from "@/lib/pipeline/moved-on";
import { tokened } from "@/lib/pipeline/tokened";
import { freshThreadPath } from "@/lib/urls";

/** Nothing is told by opening an address; what leads to this one is a link that is refused. */
export const GET = refusedLinkPage;

export const POST = tokened(tellOutcome, {
  read: (token, { said }) => ({ token, said }),
  page: ({ threadId, slug, revision }) =>
    movedOn(`${freshThreadPath({ id: threadId, slug }, revision)}#what-happened`),
});
