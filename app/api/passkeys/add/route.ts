import { passkeyAdded, readAddedPasskey } from "@/lib/auth/passkey-answers";
import { addPasskey } from "@/lib/forum/people/passkeys/operations";
import { route } from "@/lib/web/route";

export const POST = route(addPasskey, { read: readAddedPasskey, done: passkeyAdded });
