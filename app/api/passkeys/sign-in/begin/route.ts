import { newChallenge, signInOptions } from "@/lib/auth/passkey-options";
import { askForPasskey } from "@/lib/forum/people/passkeys/sign-in";
import { route } from "@/lib/web/route";

export const POST = route(askForPasskey, {
  read: newChallenge,
  done: () => "/sign-in",
  more: async (_event, asked) => ({ options: await signInOptions(asked) }),
});
