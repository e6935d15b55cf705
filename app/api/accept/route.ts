import { acceptAnswer, unacceptAnswer } from "@/lib/forum/answers/acceptances/operations";
import { isOn, markedFrom } from "@/lib/forum/reactions/marks/from-form";
import { freshThreadPath } from "@/lib/urls";
import { route } from "@/lib/web/route";

/** An accepted answer is shown under the question; otherwise the form leads back to the reply. */
export const POST = route((typed) => (isOn(typed) ? acceptAnswer : unacceptAnswer), {
  read: markedFrom,
  done: ({ name, threadId, slug, revision, commentId }) =>
    freshThreadPath({ id: threadId, slug }, revision, name === "answer.unaccepted" ? commentId : undefined),
});
