import { threadFrom } from "@/lib/forum/marks/from-form";
import { withdrawThread } from "@/lib/forum/withdrawals/operations";
import { freshThreadPath } from "@/lib/urls";
import { route } from "@/lib/web/route";

export const POST = route(withdrawThread, {
  read: threadFrom,
  done: ({ threadId, slug, revision }) => freshThreadPath({ id: threadId, slug }, revision),
});
