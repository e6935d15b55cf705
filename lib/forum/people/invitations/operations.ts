import { z } from "zod";
import { isMembersAddress } from "@/db/invitations/reads";
import {
  endExpiredInvitation,
  insertInvitation,
  lockInvitation,
  updateInvitation,
} from "@/db/invitations/writes";
import { deleteSignInToken, insertSignInToken } from "@/db/sign-ins/writes";
import { DomainError } from "@/lib/errors";
import { none } from "@/lib/events/effects";
import type { EventOf } from "@/lib/events/event";
import { isAdmin, isSystem } from "@/lib/forum/people/policy";
import { address } from "@/lib/forum/people/sign-ins/input";
import { hashOfLink, linkOf, newSecret } from "@/lib/forum/people/sign-ins/secrets";
import { memberOperation, operation } from "@/lib/pipeline/operation";
import { ALLOW, andThen, deny } from "@/lib/pipeline/verdict";
import { DAY_MS } from "@/lib/time";

const VALID_DAYS = 14;

/** The email holds a sign-in link, so its reader proves to own the address. */
export const invite = memberOperation({
  name: "invite",
  input: z.object({ email: address }),
  limit: { points: 100, seconds: 3600 },
  admit: isAdmin,
  load: (tx, { email }) => isMembersAddress(tx, email),
  authorize: ({ loaded: isMember }) =>
    isMember ? deny("Somebody with this address is a member already.", "conflict") : ALLOW,
  async write(tx, { input: { email }, actor, at }): Promise<EventOf<"invitation.made">> {
    const seed = newSecret();
    const token = hashOfLink(linkOf(seed));
    const expiresAt = new Date(at.getTime() + VALID_DAYS * DAY_MS);
    await endExpiredInvitation(tx, email, at);
    const invitationId = await insertInvitation(tx, {
      email,
      seed,
      token,
      invitedById: actor.id,
      invitedAt: at,
      expiresAt,
    });
    await insertSignInToken(tx, { identifier: email, token, expires: expiresAt, anyBrowser: true });
    return { name: "invitation.made", invitationId };
  },
  effects: {
    "invitation.made": ({ invitationId }) => ({
      jobs: [{ name: "mail_invitation", payload: { invitationId } }],
    }),
  },
});

export const revokeInvitation = memberOperation({
  name: "revokeInvitation",
  input: z.object({ invitationId: z.int().positive() }),
  limit: { points: 100, seconds: 3600 },
  admit: isAdmin,
  async load(tx, { invitationId }) {
    const invitation = await lockInvitation(tx, invitationId);
    if (!invitation) throw new DomainError("not_found", "This invitation does not exist.");
    return invitation;
  },
  authorize: ({ loaded, actor, at }) =>
    andThen(isAdmin(actor, at), () =>
      loaded.usedAt || loaded.revokedAt
        ? deny("This invitation was used or withdrawn already.", "conflict")
        : ALLOW,
    ),
  async write(tx, { loaded, at }): Promise<EventOf<"invitation.revoked">> {
    await updateInvitation(tx, loaded.id, { revokedAt: at });
    await deleteSignInToken(tx, loaded.token);
    return { name: "invitation.revoked", invitationId: loaded.id };
  },
  effects: { "invitation.revoked": none },
});

/** An address that joined, by whichever link. */
export const useInvitation = operation({
  name: "useInvitation",
  input: z.object({ invitationId: z.int().positive(), personId: z.int().positive() }),
  limit: null,
  async load(tx, { invitationId }) {
    const invitation = await lockInvitation(tx, invitationId);
    if (!invitation) throw new DomainError("not_found", "This invitation does not exist.");
    return invitation;
  },
  authorize: ({ actor }) => isSystem(actor),
  async write(tx, { input, loaded, at }): Promise<EventOf<"invitation.used">> {
    await updateInvitation(tx, loaded.id, { usedAt: loaded.usedAt ?? at, personId: input.personId });
    await deleteSignInToken(tx, loaded.token);
    return { name: "invitation.used", ...input };
  },
  effects: { "invitation.used": none },
});
