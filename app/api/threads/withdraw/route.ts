import { threadFrom } from "@/lib/forum/marks/from-form";
import { withdrawThread } from "@/lib/forum/withdrawals/operations";
import { route } from "@/lib/pipeline/route";
import { freshThreadPath } from "@/lib/urls";

export const POST = route(withdrawThread, {
  read: threadFrom,
  done: ({ threadId, slug, revision }) => freshThreadPath({ id: threadId, slug }, revision),
});
