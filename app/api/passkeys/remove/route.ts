import { z } from "zod";
import { form, text } from "@/lib/forms/fields";
import { removePasskey } from "@/lib/forum/people/passkeys/operations";
import { route } from "@/lib/web/route";

export const POST = route(removePasskey, {
  read: form(z.object({ passkey: text })),
  done: () => "/settings?done=passkey-removed#passkeys",
});
