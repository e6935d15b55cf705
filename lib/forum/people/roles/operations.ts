import { findOpenProposal } from "@/db/people/members";
import {
  closeProposal,
  closeProposalsAround,
  findProposal,
  insertProposal,
  lockAdmins,
  updateRole,
} from "@/db/people/role-writes";
import { lockPerson } from "@/db/people/writes";
import type { Tx } from "@/db/transaction";
import { DomainError } from "@/lib/errors";
import { none } from "@/lib/events/effects";
import type { EventOf } from "@/lib/events/event";
import { isAdmin } from "@/lib/forum/people/policy";
import { memberOperation, operation } from "@/lib/pipeline/operation";
import { roleEffects } from "./effects";
import { changeRoleInput, proposalInput, proposeRoleInput } from "./input";
import { canAgreeToRole, canChangeRole, canDropProposal, canProposeRole } from "./policy";

const AN_HOURS_CHANGES = { points: 100, seconds: 3600 };

export const changeRole = operation({
  name: "changeRole",
  input: changeRoleInput,
  limit: AN_HOURS_CHANGES,
  admit: isAdmin,
  load: (tx, { personId }) => personAmongAdmins(tx, personId),
  authorize: ({ actor, input, loaded, at }) => canChangeRole(actor, { ...loaded, role: input.role }, at),
  async write(tx, { input: { role }, loaded: { person }, at }): Promise<EventOf<"role.changed">> {
    await updateRole(tx, person.id, role);
    if (person.role === "admin") await closeProposalsAround(tx, person.id, at);
    return { name: "role.changed", personId: person.id, handle: person.handle, from: person.role, to: role };
  },
  effects: roleEffects,
});

export const proposeRole = memberOperation({
  name: "proposeRole",
  input: proposeRoleInput,
  limit: AN_HOURS_CHANGES,
  admit: isAdmin,
  async load(tx, { personId }) {
    const found = await personAmongAdmins(tx, personId);
    return { ...found, open: (await findOpenProposal(tx, personId)) !== undefined };
  },
  authorize: ({ actor, loaded, at }) => canProposeRole(actor, loaded, at),
  async write(tx, { input, loaded: { person }, actor, at }): Promise<EventOf<"role.proposed">> {
    const proposalId = await insertProposal(tx, {
      ...input,
      proposedById: actor.id,
      createdAt: at,
    });
    return { name: "role.proposed", proposalId, personId: person.id, to: input.role };
  },
  effects: roleEffects,
});

export const agreeToRole = memberOperation({
  name: "agreeToRole",
  input: proposalInput,
  limit: AN_HOURS_CHANGES,
  admit: isAdmin,
  load: proposalAmongAdmins,
  authorize: ({ actor, loaded, at }) => canAgreeToRole(actor, loaded, at),
  async write(tx, { loaded: { proposal, person }, actor, at }): Promise<EventOf<"role.changed">> {
    const { id: personId, handle, role: from } = person;
    await updateRole(tx, personId, proposal.role);
    await closeProposal(tx, proposal.id, { closedAt: at, agreedById: actor.id });
    await closeProposalsAround(tx, personId, at);
    return { name: "role.changed", personId, handle, from, to: proposal.role };
  },
  effects: roleEffects,
});

export const dropRoleProposal = memberOperation({
  name: "dropRoleProposal",
  input: proposalInput,
  limit: AN_HOURS_CHANGES,
  admit: isAdmin,
  load: proposalAmongAdmins,
  authorize: ({ actor, loaded, at }) => canDropProposal(actor, loaded, at),
  async write(tx, { loaded: { proposal }, at }): Promise<EventOf<"role.proposal_dropped">> {
    await closeProposal(tx, proposal.id, { closedAt: at, agreedById: null });
    return { name: "role.proposal_dropped", proposalId: proposal.id, personId: proposal.personId };
  },
  effects: { "role.proposal_dropped": none },
});

/** Locks the admins first, always: two role changes cannot deadlock. */
async function personAmongAdmins(tx: Tx, personId: number) {
  const admins = await lockAdmins(tx);
  const person = await lockPerson(tx, personId);
  if (!person) throw new DomainError("not_found", "This member does not exist.");
  return { admins, person };
}

async function proposalAmongAdmins(tx: Tx, { proposalId }: { proposalId: number }) {
  const admins = await lockAdmins(tx);
  const proposal = await findProposal(tx, proposalId);
  const person = proposal && (await lockPerson(tx, proposal.personId));
  if (!person) throw new DomainError("not_found", "This proposal does not exist.");
  return { admins, proposal, person };
}
