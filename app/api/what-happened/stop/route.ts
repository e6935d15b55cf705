import { refusedLinkPage } from "@/lib/forum/mail/pages";
import { stopOutcomes } from "@/lib/forum/outcomes/operations";
import { movedOn } from "@/lib/pipeline/moved-on";
import { tokened } from "@/lib/pipeline/tokened";
import { whatHappenedPath } from "@/lib/urls";

/** Nothing is done by opening an address; what leads to this one is a link that is refused. */
export const GET = refusedLinkPage;

export const POST = tokened(stopOutcomes, {
  read: (token) => ({ token }),
  page: (_event, { token }) => movedOn(whatHappenedPath(token)),
});
