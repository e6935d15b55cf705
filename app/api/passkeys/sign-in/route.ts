import { readSignedPasskey, signedInByPasskey } from "@/lib/auth/passkey-answers";
import { signInByPasskey } from "@/lib/forum/people/passkeys/sign-in";
import { route } from "@/lib/web/route";

export const POST = route(signInByPasskey, { read: readSignedPasskey, done: signedInByPasskey });
