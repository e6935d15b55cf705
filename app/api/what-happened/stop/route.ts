import { stopOutcomes } from "@/lib/forum/outcomes/operations";
import { movedOn } from "@/lib/pipeline/moved-on";
import { tokened } from "@/lib/pipeline/tokened";
import { whatHappenedPath } from "@/lib/urls";

export const POST = tokened(stopOutcomes, {
  read: (token) => ({ token }),
  page: (_event, { token }) => movedOn(whatHappenedPath(token)),
});
