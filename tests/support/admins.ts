import { changeRole, proposeRole } from "@/lib/forum/people/roles/operations";
import type { Member } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { as, type World } from "./world";

/** Kit makes an admin of somebody. */
export async function makeAdmin({ people }: World, person: Member): Promise<Member> {
  await perform(changeRole, { personId: person.id, role: "admin" }, as(people.kit));
  return { ...person, role: "admin" };
}

/** One admin proposes that another be a member. */
export async function propose(by: Member, about: Member): Promise<number> {
  const asked = { personId: about.id, role: "member" };
  return (await perform(proposeRole, asked, as(by))).proposalId;
}
