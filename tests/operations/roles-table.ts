import { eq } from "drizzle-orm";
import { database } from "@/db/client";
import { people, roleProposals } from "@/db/people/schema";
import type { World } from "../support/world";
import { nobodyBut, type Outcome, type Verdicts } from "./personas";
import type { Row } from "./table";

const admins = nobodyBut("admin", "program");
const admin = nobodyBut("admin");
const instead = (verdicts: Verdicts, outcome: Outcome): Verdicts => ({ ...verdicts, admin: outcome });

/** Kit is an admin, and ben too where there are two; past the pipeline, so that nothing happens. */
async function withAdmins({ people: { kit, ben } }: World, count: 1 | 2): Promise<void> {
  await database().update(roleProposals).set({ closedAt: new Date() });
  await database()
    .update(people)
    .set({ role: count === 2 ? "admin" : "member" })
    .where(eq(people.id, ben.id));
  await database().update(people).set({ role: "admin" }).where(eq(people.id, kit.id));
}

async function proposedBy(world: World, by: "kit" | "ben", about: "kit" | "ben"): Promise<number> {
  await withAdmins(world, 2);
  const [personId, proposedById] = [world.people[about].id, world.people[by].id];
  const [row] = await database()
    .insert(roleProposals)
    .values({ personId, proposedById, role: "member" })
    .returning({ id: roleProposals.id });
  return row?.id ?? 0;
}

export const ROLES_TABLE: Record<string, Row[]> = {
  changeRole: [
    { input: ({ people }) => ({ personId: people.ada.id, role: "moderator" }), verdicts: admins },
    {
      of: "of the last admin",
      input: async (world) => {
        await withAdmins(world, 1);
        return { personId: world.people.kit.id, role: "member" };
      },
      verdicts: { ...instead(admins, "forbidden"), program: "conflict" },
    },
    {
      of: "of one admin among two",
      input: async (world) => {
        await withAdmins(world, 2);
        return { personId: world.people.ben.id, role: "member" };
      },
      verdicts: instead(admins, "forbidden"),
    },
  ],
  proposeRole: [
    {
      of: "of one admin among two",
      input: async (world) => {
        await withAdmins(world, 2);
        return { personId: world.people.kit.id, role: "moderator" };
      },
      verdicts: admin,
    },
    {
      of: "of no admin",
      input: ({ people }) => ({ personId: people.mia.id, role: "member" }),
      verdicts: instead(admin, "conflict"),
    },
  ],
  agreeToRole: [
    {
      of: "what the other admin proposed about oneself",
      input: async (world) => ({ proposalId: await proposedBy(world, "ben", "kit") }),
      verdicts: admin,
    },
    {
      of: "one’s own proposal",
      input: async (world) => ({ proposalId: await proposedBy(world, "kit", "ben") }),
      verdicts: nobodyBut(),
    },
  ],
  dropRoleProposal: [
    { input: async (world) => ({ proposalId: await proposedBy(world, "kit", "ben") }), verdicts: admin },
  ],
};
