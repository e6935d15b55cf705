import { findOpenInvitation } from "@/db/invitations/reads";
import { SYSTEM } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { useInvitation } from "./operations";

/** Call after somebody with this address became a member. */
export async function acceptInvitation(email: string, personId: number): Promise<void> {
  const invitation = await findOpenInvitation(email, new Date());
  if (invitation)
    await perform(
      useInvitation,
      { invitationId: invitation.id, personId },
      { actor: SYSTEM, source: "browser" },
    );
}
