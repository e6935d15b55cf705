import { withdrawThread } from "@/lib/forum/content/withdrawals/operations";
import { threadFrom } from "@/lib/forum/reactions/marks/from-form";
import { freshThreadPath } from "@/lib/urls";
import { route } from "@/lib/web/route";

export const POST = route(withdrawThread, {
  read: threadFrom,
  done: ({ threadId, slug, revision }) => freshThreadPath({ id: threadId, slug }, revision),
});
