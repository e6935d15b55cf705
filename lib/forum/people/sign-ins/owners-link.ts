import { findPersonByEmail } from "@/db/people/reads";
import { insertSignInToken } from "@/db/sign-ins/writes";
import { none } from "@/lib/events/effects";
import type { EventOf } from "@/lib/events/event";
import { isSystem } from "@/lib/forum/people/policy";
import { operation } from "@/lib/pipeline/operation";
import { makeOwnersLinkInput } from "./input";

/** For owners whose email does not work yet. The link works in any browser and has no code. */
export const makeOwnersLink = operation({
  name: "makeOwnersLink",
  input: makeOwnersLinkInput,
  limit: null,
  load: (_tx, { email }) => findPersonByEmail(email),
  authorize: ({ actor }) => isSystem(actor),
  async write(tx, { input: { email: identifier, token, expires }, loaded: person }) {
    await insertSignInToken(tx, { identifier, token, expires, anyBrowser: true });
    const event: EventOf<"sign_in.link_made"> = {
      name: "sign_in.link_made",
      personId: person?.id ?? null,
      expires: expires.toISOString(),
    };
    return event;
  },
  effects: { "sign_in.link_made": none },
});
