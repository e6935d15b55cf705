import { discardDraft } from "@/lib/forum/drafts/operations";
import { route } from "@/lib/pipeline/route";
import { one } from "@/lib/pipeline/typed";

export const POST = route(discardDraft, {
  read: (typed) => ({ place: one(typed.place) }),
  done: () => "/drafts",
});
