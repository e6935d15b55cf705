import { decideTogether } from "@/lib/forum/moderation/decisions/together-operations";
import type { Target } from "@/lib/forum/targets/target";
import { perform } from "@/lib/pipeline/perform";
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
