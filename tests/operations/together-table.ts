import { randomUUID } from "node:crypto";
import { caseNotes, cases } from "@/db/cases/schema";
import { database } from "@/db/client";
import { type FlagReason, flags } from "@/db/flags/schema";
import type { Target } from "@/lib/forum/targets/target";
import { MINUTE_MS } from "@/lib/time";
import { decisionAbout } from "../support/appeals";
import { decided, reasonCalled } from "../support/decisions";
import { plantReply } from "../support/flags";
import type { Name, World } from "../support/world";
import { nobodyBut, type Verdicts } from "./personas";
import type { Row } from "./table";

const keepers = nobodyBut("moderator", "admin");
const byAdmins = nobodyBut("admin");
const inConflict: Verdicts = { ...keepers, moderator: "conflict", admin: "conflict" };

/** Past the pipeline, so that nothing else happens. */
async function flaggedCases({ people, question }: World, by: Name, reason: FlagReason = "spam") {
  const open: { subject: Target; caseId: number }[] = [];
  for (let n = 0; n < 2; n++) {
    const subject = await plantReply(people[by], question.id);
    const about = { targetKind: subject.kind, targetId: subject.id };
    const [row] = await database()
      .insert(cases)
      .values({ ...about, ownerId: people[by].id, flagCount: 1 })
      .returning({ id: cases.id });
    const caseId = row?.id ?? 0;
    const flag = { origin: "member", personId: people.jo.id, reason, weight: 1 } as const;
    await database()
      .insert(flags)
      .values({ ...about, ...flag, caseId });
    open.push({ subject, caseId });
  }
  return open;
}

const hidingBoth = async (open: readonly { caseId: number }[]) => ({
  kind: "hide",
  caseIds: open.map(({ caseId }) => caseId),
  reasonId: await reasonCalled("spam"),
});

async function madeTogether(world: World, by: "mia" | "kit") {
  const togetherId = randomUUID();
  for (let n = 0; n < 2; n++) await decisionAbout(world, world.people.ben, world.people[by], { togetherId });
  return { togetherId };
}

async function caseOf(world: World, by: Name) {
  const [first] = await flaggedCases(world, by);
  if (!first) throw new Error("There is no case.");
  return first;
}

async function noteOf(world: World, createdAt: Date) {
  const { caseId } = await caseOf(world, "ben");
  const note = { caseId, writerId: world.people.mia.id, text: "I know him.", createdAt };
  const [row] = await database().insert(caseNotes).values(note).returning({ id: caseNotes.id });
  return { noteId: row?.id };
}

export const TOGETHER_TABLE: Record<string, Row[]> = {
  decideTogether: [
    {
      of: "to hide two replies of a member",
      input: async (world) => hidingBoth(await flaggedCases(world, "ben")),
      verdicts: keepers,
    },
    {
      of: "to hide what a moderator wrote, by herself",
      owner: "mia",
      input: async (world) => hidingBoth(await flaggedCases(world, "mia")),
      verdicts: byAdmins,
    },
    {
      of: "to hide what was decided meanwhile",
      input: async (world) => {
        const cases = await flaggedCases(world, "ben");
        for (const { subject } of cases) await decided(world.people.mia, "hide", subject);
        return hidingBoth(cases);
      },
      verdicts: inConflict,
    },
    {
      of: "to hide what has nothing in common",
      input: async (world) => {
        const cases = [
          ...(await flaggedCases(world, "ben")),
          ...(await flaggedCases(world, "nova", "off_topic")),
        ];
        return hidingBoth(cases);
      },
      verdicts: inConflict,
    },
  ],
  addNote: [
    {
      of: "on a case about a member's reply",
      input: async (world) => ({ caseId: (await caseOf(world, "ben")).caseId, text: "I know him." }),
      verdicts: keepers,
    },
    {
      of: "on a case about a moderator, by herself",
      owner: "mia",
      input: async (world) => ({ caseId: (await caseOf(world, "mia")).caseId, text: "It was not me." }),
      verdicts: byAdmins,
    },
  ],
  deleteNote: [
    {
      of: "of a moderator, within 10 minutes",
      owner: "mia",
      input: (world) => noteOf(world, new Date()),
      verdicts: { ...nobodyBut("owner"), moderator: "yes" },
    },
    {
      of: "of a moderator, later",
      owner: "mia",
      input: (world) => noteOf(world, new Date(Date.now() - 11 * MINUTE_MS)),
      verdicts: { ...nobodyBut(), owner: "conflict", moderator: "conflict" },
    },
  ],
  undoTogether: [
    {
      of: "of a moderator",
      input: (world) => madeTogether(world, "mia"),
      verdicts: keepers,
    },
    {
      of: "of an admin",
      input: (world) => madeTogether(world, "kit"),
      verdicts: byAdmins,
    },
  ],
};
