import { cases } from "@/db/cases/schema";
import { database } from "@/db/client";
import { mentionOf, pictureOf, plantReply } from "../support/flags";
import type { Name, World } from "../support/world";
import { everybody, members, nobodyBut, signedIn } from "./personas";
import type { Row } from "./table";

const but = { ...members, owner: "conflict" } as const;
const spam = { reason: "spam" } as const;
const illegal = { why: "It sells prescription drugs without one.", goodFaith: true } as const;
const keepers = nobodyBut("moderator", "admin");

interface Set {
  readonly owner?: Name;
  readonly by?: Name;
  readonly decidedAt?: Date;
  readonly care?: boolean;
}

/** A case about something of somebody's, past the pipeline; taken by somebody, or decided. */
async function caseAbout(
  { people, question }: World,
  { owner = "ben", by, decidedAt, care = false }: Set,
): Promise<number> {
  const { id } = await plantReply(people[owner], question.id);
  const taken = by ? { takenById: people[by].id, takenAt: new Date() } : {};
  const [row] = await database()
    .insert(cases)
    .values({
      targetKind: "comment",
      targetId: id,
      ownerId: people[owner].id,
      flagCount: 1,
      decidedAt,
      care,
      ...taken,
    })
    .returning({ id: cases.id });
  return row?.id ?? 0;
}

export const FLAGS_TABLE: Record<string, Row[]> = {
  flagTarget: [
    {
      of: "a thread",
      input: ({ question: { id } }) => ({ subject: { kind: "thread", id }, ...spam }),
      verdicts: but,
    },
    {
      of: "a comment of ben's",
      owner: "ben",
      input: ({ comment: { id } }) => ({ subject: { kind: "comment", id }, ...spam }),
      verdicts: but,
    },
    {
      of: "ben himself",
      owner: "ben",
      input: ({ people: { ben } }) => ({ subject: { kind: "person", id: ben.id }, ...spam }),
      verdicts: but,
    },
    {
      of: "a mention, which is nobody's here",
      input: async ({ article }) => ({ subject: await mentionOf(article.id), ...spam }),
      verdicts: members,
    },
    {
      of: "a picture that no text shows",
      owner: "ben",
      input: async ({ people }) => ({
        subject: { kind: "picture", id: (await pictureOf(people.ben)).id },
        ...spam,
      }),
      verdicts: {
        ...Object.fromEntries(
          Object.entries(members).map(([who, was]) => [who, was === "yes" ? "gone" : was]),
        ),
        owner: "conflict",
      } as Row["verdicts"],
    },
  ],
  reportIllegal: [
    {
      input: ({ comment: { id } }) => ({ subject: { kind: "comment", id }, ...illegal }),
      verdicts: { ...everybody, program: "forbidden" },
    },
  ],
  withdrawFlag: [
    { input: ({ question: { id } }) => ({ subject: { kind: "thread", id } }), verdicts: signedIn },
  ],
  takeCase: [
    {
      of: "about something of ben's",
      owner: "ben",
      input: async (world) => ({ caseId: await caseAbout(world, {}) }),
      verdicts: keepers,
    },
    {
      of: "about something of mia's, who moderates",
      owner: "mia",
      input: async (world) => ({ caseId: await caseAbout(world, { owner: "mia" }) }),
      verdicts: nobodyBut("admin"),
    },
    {
      of: "about something of kit's, who is admin",
      owner: "kit",
      input: async (world) => ({ caseId: await caseAbout(world, { owner: "kit" }) }),
      verdicts: nobodyBut(),
    },
    {
      of: "which mia has taken",
      input: async (world) => ({ caseId: await caseAbout(world, { by: "mia" }) }),
      verdicts: { ...keepers, admin: "conflict" },
    },
    {
      of: "which is decided",
      input: async (world) => ({ caseId: await caseAbout(world, { decidedAt: new Date() }) }),
      verdicts: { ...keepers, moderator: "conflict", admin: "conflict" },
    },
  ],
  closeCase: [
    {
      of: "about something of ben's, who may be in danger",
      owner: "ben",
      input: async (world) => ({ caseId: await caseAbout(world, { care: true }), outcome: "left" }),
      verdicts: keepers,
    },
    {
      of: "about something of mia's, who moderates",
      owner: "mia",
      input: async (world) => ({
        caseId: await caseAbout(world, { owner: "mia", care: true }),
        outcome: "looked_after",
      }),
      verdicts: nobodyBut("admin"),
    },
    {
      of: "in which nobody is in danger",
      owner: "ben",
      input: async (world) => ({ caseId: await caseAbout(world, {}), outcome: "left" }),
      verdicts: { ...keepers, moderator: "conflict", admin: "conflict" },
    },
  ],
  escalate: [
    {
      of: "what concerns the author",
      owner: "jo",
      input: async ({ people: { jo }, article }) => ({
        subject: await plantReply(jo, article.id),
        escalation: "It is the third time this week.",
      }),
      verdicts: { ...nobodyBut("moderator"), admin: "conflict" },
    },
    {
      of: "what concerns an admin",
      owner: "kit",
      input: ({ people: { kit } }) => ({
        subject: { kind: "person", id: kit.id },
        escalation: "It is the third time this week.",
      }),
      verdicts: { ...nobodyBut("moderator"), owner: "conflict", admin: "conflict" },
    },
    {
      of: "what concerns a member, which every moderator decides",
      owner: "ben",
      input: ({ people: { ben } }) => ({
        subject: { kind: "person", id: ben.id },
        escalation: "It is the third time this week.",
      }),
      verdicts: { ...nobodyBut(), moderator: "conflict", admin: "conflict" },
    },
    {
      of: "what concerns the moderator who does it",
      owner: "mia",
      input: ({ people: { mia } }) => ({
        subject: { kind: "person", id: mia.id },
        escalation: "It is the third time this week.",
      }),
      verdicts: { ...nobodyBut(), admin: "conflict" },
    },
  ],
  releaseCase: [
    {
      of: "which mia has taken",
      input: async (world) => ({ caseId: await caseAbout(world, { by: "mia" }) }),
      verdicts: { ...keepers, admin: "conflict" },
    },
    {
      of: "which nobody has taken",
      input: async (world) => ({ caseId: await caseAbout(world, {}) }),
      verdicts: keepers,
    },
  ],
};
