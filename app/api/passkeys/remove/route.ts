import { removePasskey } from "@/lib/forum/passkeys/operations";
import { route } from "@/lib/pipeline/route";
import { one } from "@/lib/pipeline/typed";

export const POST = route(removePasskey, {
  read: (typed) => ({ passkey: one(typed.passkey) }),
  done: () => "/settings?done=passkey-removed#passkeys",
});
