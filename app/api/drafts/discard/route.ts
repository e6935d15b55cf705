import { one } from "@/lib/forms/typed";
import { discardDraft } from "@/lib/forum/drafts/operations";
import { route } from "@/lib/web/route";

export const POST = route(discardDraft, {
  read: (typed) => ({ place: one(typed.place) }),
  done: () => "/drafts",
});
