import { one } from "@/lib/forms/typed";
import { removePasskey } from "@/lib/forum/passkeys/operations";
import { route } from "@/lib/web/route";

export const POST = route(removePasskey, {
  read: (typed) => ({ passkey: one(typed.passkey) }),
  done: () => "/settings?done=passkey-removed#passkeys",
});
