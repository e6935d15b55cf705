import { DAY_MS } from "@/lib/time";
import { appealOf, decisionAbout } from "../support/appeals";
import type { World } from "../support/world";
import { nobodyBut, program, type Verdicts } from "./personas";
import type { Row } from "./table";

const keepers = nobodyBut("moderator", "admin");
const ownerIn = (outcome: Verdicts["owner"]): Verdicts => ({ ...nobodyBut(), owner: outcome });

const text = "It was what my doctor said, and I wrote so.";

async function appealed(world: World, by: "mia" | "program", asked = false): Promise<number> {
  const { ben, mia } = world.people;
  const decisionId = await decisionAbout(world, ben, by === "mia" ? mia : null);
  return appealOf(ben, decisionId, asked ? mia : undefined);
}

export const APPEALS_TABLE: Record<string, Row[]> = {
  forgetNotifier: [{ input: () => ({ flagId: 1, email: "v@example.org" }), verdicts: program }],
  keepNotifier: [{ input: () => ({ flagId: 1, email: "v@example.org" }), verdicts: program }],
  makeAppeal: [
    {
      owner: "ben",
      input: async (world) => ({
        decisionId: await decisionAbout(world, world.people.ben, world.people.mia),
        text,
      }),
      verdicts: nobodyBut("owner"),
    },
    {
      of: "sol's, who is suspended",
      owner: "sol",
      input: async (world) => ({
        decisionId: await decisionAbout(world, world.people.sol, world.people.mia),
        text,
      }),
      verdicts: nobodyBut("owner", "suspended"),
    },
    {
      of: "a second time",
      owner: "ben",
      input: async (world) => {
        const decisionId = await decisionAbout(world, world.people.ben, world.people.mia);
        await appealOf(world.people.ben, decisionId);
        return { decisionId, text };
      },
      verdicts: ownerIn("conflict"),
    },
    {
      of: "what was undone",
      owner: "ben",
      input: async (world) => ({
        decisionId: await decisionAbout(world, world.people.ben, world.people.mia, { undoneAt: new Date() }),
        text,
      }),
      verdicts: ownerIn("conflict"),
    },
    {
      of: "after 21 days",
      owner: "ben",
      input: async (world) => ({
        decisionId: await decisionAbout(world, world.people.ben, world.people.mia, {
          createdAt: new Date(Date.now() - 21 * DAY_MS),
        }),
        text,
      }),
      verdicts: nobodyBut(),
    },
  ],
  addAppealMessage: [
    {
      of: "a question",
      owner: "ben",
      input: async (world) => ({ appealId: await appealed(world, "program"), text: "Which doctor?" }),
      verdicts: { ...keepers, owner: "conflict" },
    },
    {
      of: "its answer",
      owner: "ben",
      input: async (world) => ({ appealId: await appealed(world, "program", true), text: "Mine, in May." }),
      verdicts: { ...keepers, owner: "yes", moderator: "conflict", admin: "conflict" },
    },
  ],
  decideAppeal: [
    {
      of: "against what the program decided",
      owner: "ben",
      input: async (world) => ({
        appealId: await appealed(world, "program"),
        granted: true,
        answer: "You were right.",
      }),
      verdicts: keepers,
    },
    {
      of: "against what mia decided, whom kit can stand in for",
      owner: "ben",
      input: async (world) => ({
        appealId: await appealed(world, "mia"),
        granted: false,
        answer: "It names a dose.",
      }),
      verdicts: nobodyBut("admin"),
    },
    {
      of: "mia's own",
      owner: "mia",
      input: async (world) => {
        const { mia, kit } = world.people;
        const appealId = await appealOf(mia, await decisionAbout(world, mia, kit));
        return { appealId, granted: false, answer: "It names a dose." };
      },
      verdicts: nobodyBut("admin"),
    },
  ],
};
