import { z } from "zod";
import { form, text } from "@/lib/forms/fields";
import { endListedSession } from "@/lib/forum/people/sessions/operations";
import { route } from "@/lib/web/route";

export const POST = route(endListedSession, {
  read: form(z.object({ session: text }).transform(({ session: sessionId }) => ({ sessionId }))),
  done: () => "/settings?done=ended#sessions",
});
