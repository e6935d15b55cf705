import { decideTogether } from "@/lib/forum/moderation/decisions/together-operations";
import { addNote } from "@/lib/forum/moderation/notes/operations";
import type { Target } from "@/lib/forum/targets/target";
import { perform } from "@/lib/pipeline/perform";
import { MINUTE_MS } from "@/lib/time";
import { decided, reasonCalled } from "../support/decisions";
import { flag, plantReply } from "../support/flags";
import { as, type World } from "../support/world";
import { nobodyBut, type Verdicts } from "./personas";
import type { Row } from "./table";

const keepers = nobodyBut("moderator", "admin");
const byAdmins = nobodyBut("admin");
const inConflict: Verdicts = { ...keepers, moderator: "conflict", admin: "conflict" };

async function flaggedCases(
  { people, question }: World,
  by: "ben" | "mia" | "nova",
  reason: "spam" | "off_topic" = "spam",
) {
  const cases: { subject: Target; caseId: number }[] = [];
  for (let n = 0; n < 2; n++) {
    const subject = await plantReply(people[by], question.id);
    cases.push({ subject, caseId: (await flag(people.jo, subject, reason)).caseId });
  }
  return cases;
}

const hidingBoth = async (cases: readonly { caseId: number }[]) => ({
  kind: "hide",
  caseIds: cases.map(({ caseId }) => caseId),
  reasonId: await reasonCalled("spam"),
});

async function madeTogether(world: World, by: "mia" | "kit") {
  const input = await hidingBoth(await flaggedCases(world, "ben"));
  const { togetherId } = await perform(decideTogether, input, as(world.people[by]));
  return { togetherId };
}

async function caseOf(world: World, by: "ben" | "mia") {
  const [first] = await flaggedCases(world, by);
  if (!first) throw new Error("There is no case.");
  return first;
}

async function noteOf(world: World, at: Date) {
  const { caseId } = await caseOf(world, "ben");
  const { noteId } = await perform(addNote, { caseId, text: "I know him." }, as(world.people.mia, at));
  return { noteId };
}

export const TOGETHER_TABLE: Record<string, Row[]> = {
  decideTogether: [
    {
      of: "to hide two replies of ben's",
      owner: "ben",
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
      owner: "ben",
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
      of: "on a case about ben's reply",
      owner: "ben",
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
      owner: "ben",
      input: (world) => madeTogether(world, "mia"),
      verdicts: keepers,
    },
    {
      of: "of an admin",
      owner: "ben",
      input: (world) => madeTogether(world, "kit"),
      verdicts: byAdmins,
    },
  ],
};
