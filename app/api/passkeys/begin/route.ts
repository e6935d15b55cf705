import { addingOptions, newChallenge } from "@/lib/auth/passkey-options";
import { askToAddPasskey } from "@/lib/forum/people/passkeys/operations";
import { route } from "@/lib/web/route";

export const POST = route(askToAddPasskey, {
  read: newChallenge,
  done: () => "/settings#passkeys",
  more: async (_event, asked) => ({ options: await addingOptions(asked) }),
});
