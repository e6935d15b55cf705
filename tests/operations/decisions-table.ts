import { askQuestion } from "@/lib/forum/content/threads/operations";
import { escalate } from "@/lib/forum/moderation/cases/operations";
import { enrolPerson } from "@/lib/forum/people/operations";
import { changeRole } from "@/lib/forum/people/roles/operations";
import { SYSTEM } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { decisionAbout } from "../support/appeals";
import { decided, reasonCalled } from "../support/decisions";
import { plantReply } from "../support/flags";
import { as, question, type World } from "../support/world";
import { reply } from "../support/write-in";
import { nobodyBut, type Outcome, type Verdicts } from "./personas";
import type { Row } from "./table";

const keepers = nobodyBut("moderator", "admin");
const refused = (outcome: Outcome): Verdicts => ({ ...keepers, moderator: outcome, admin: outcome });
const byAdmins = nobodyBut("admin");

const about = async (kind: string, subject: object, more: object = {}) => ({
  kind,
  subject,
  reasonId: await reasonCalled("off_topic"),
  ...more,
});
/** A new reply of ada's: what is decided about it is nothing to other rows. */
const comment = ({ people: { ada }, question }: World) => plantReply(ada, question.id);

let moderators = 0;
/** A moderator beside mia, who is none of the personas. */
async function anotherModerator() {
  const handle = `moderator-${++moderators}`;
  const { personId: id } = await perform(enrolPerson, { handle }, as(SYSTEM));
  await perform(changeRole, { personId: id, role: "moderator" }, as(SYSTEM));
  return { kind: "person", id } as const;
}

const made = async (world: World, by: "mia" | "kit", set = {}) => ({
  decisionId: await decisionAbout(world, world.people.ada, world.people[by], set),
});

const thread = ({ question: { id } }: World) => ({ kind: "thread", id }) as const;
async function askedAgain({ people: { ada } }: World) {
  const { threadId: id } = await perform(
    askQuestion,
    question("Will it ever calm down, I ask again?"),
    as(ada),
  );
  return { kind: "thread", id } as const;
}
const person = (world: World, name: keyof World["people"]) =>
  ({ kind: "person", id: world.people[name].id }) as const;

export const DECISIONS_TABLE: Record<string, Row[]> = {
  decide: [
    {
      of: "to remove ada's reply",
      input: async (world) => about("remove", await comment(world)),
      verdicts: keepers,
    },
    {
      of: "to remove it a second time",
      input: async (world) => {
        const subject = await comment(world);
        await decided(world.people.mia, "remove", subject);
        return about("remove", subject);
      },
      verdicts: refused("conflict"),
    },
    {
      of: "to restore what nobody took away",
      input: (world) => about("restore", thread(world)),
      verdicts: refused("conflict"),
    },
    {
      of: "to lock ada's thread",
      input: (world) => about("lock", thread(world)),
      verdicts: keepers,
    },
    {
      of: "to silence nova",
      input: (world) => about("silence", person(world, "nova"), { days: 7 }),
      verdicts: keepers,
    },
    {
      of: "to put ada's thread under another tag",
      input: (world) => about("move", thread(world), { tags: ["knee"] }),
      verdicts: keepers,
    },
    {
      of: "to put it where it is",
      input: (world) => about("move", thread(world), { tags: ["itbs"] }),
      verdicts: refused("conflict"),
    },
    {
      of: "to make a thread of ben's reply",
      owner: "ben",
      input: async (world) =>
        about("split", await comment(world), { title: "How long did it take, all told?", tags: ["itbs"] }),
      verdicts: keepers,
    },
    {
      of: "to say that the author's answer is outdated",
      owner: "jo",
      input: async ({ people: { jo }, article: { id: threadId } }) => {
        const { commentId: id } = await reply(jo, threadId, "Ice it, ten minutes at a time.");
        return about("outdated", { kind: "comment", id }, { newer: "" });
      },
      verdicts: keepers,
    },
    {
      of: "to say that of what is no answer",
      owner: "ben",
      input: async (world) => about("outdated", await comment(world), { newer: "" }),
      verdicts: refused("conflict"),
    },
    {
      of: "to merge what ada asked twice",
      input: async (world) => about("merge", await askedAgain(world), { into: `/t/${world.question.id}/x` }),
      verdicts: keepers,
    },
    {
      of: "to merge a story with its figures",
      input: (world) =>
        about("merge", { kind: "thread", id: world.story.id }, { into: `${world.question.id}` }),
      verdicts: refused("conflict"),
    },
    {
      of: "to take words out of a reply",
      input: async (world) => about("redact", await comment(world), { passages: ["weakness"] }),
      verdicts: keepers,
    },
    {
      of: "to remove all that nova wrote",
      input: async (world) => {
        await reply(world.people.nova, world.question.id, "It is my first day, and I can hardly walk.");
        return about("delete_content", person(world, "nova"));
      },
      verdicts: byAdmins,
    },
    {
      of: "to lock somebody",
      input: (world) => about("lock", person(world, "nova")),
      verdicts: refused("conflict"),
    },
    {
      of: "to suspend a moderator, who is the owner",
      owner: "mia",
      input: (world) => about("suspend", person(world, "mia"), { days: 7 }),
      verdicts: byAdmins,
    },
    ...(["limit", "silence", "suspend"] as const).flatMap((kind): Row[] => [
      {
        of: `to ${kind} the author, whom only an admin keeps from acting`,
        owner: "jo",
        input: (world) => about(kind, person(world, "jo"), { days: 7 }),
        verdicts: byAdmins,
      },
      {
        of: `to ${kind} another moderator`,
        input: async () => about(kind, await anotherModerator(), { days: 7 }),
        verdicts: byAdmins,
      },
    ]),
    {
      of: "to restore the account of a moderator, whom an admin suspended",
      input: async (world) => {
        const subject = await anotherModerator();
        await decided(world.people.kit, "suspend", subject, { days: 7 });
        return about("restore", subject);
      },
      verdicts: byAdmins,
    },
    {
      of: "to warn the author",
      owner: "jo",
      input: (world) => about("warn", person(world, "jo")),
      verdicts: keepers,
    },
    {
      of: "to hide a reply of the author",
      owner: "jo",
      input: async ({ people: { jo }, article }) => about("hide", await plantReply(jo, article.id)),
      verdicts: keepers,
    },
    {
      of: "to lock an article of the author",
      owner: "jo",
      input: ({ article: { id } }) => about("lock", { kind: "thread", id }),
      verdicts: keepers,
    },
    {
      of: "to warn a moderator whose case was escalated",
      input: async (world) => {
        const subject = await anotherModerator();
        const escalation = "Nobody could stop them, and I cannot either.";
        await perform(escalate, { subject, escalation }, as(world.people.mia));
        return about("warn", subject);
      },
      verdicts: byAdmins,
    },
    {
      of: "to warn an admin, who decides nothing about herself",
      owner: "kit",
      input: (world) => about("warn", person(world, "kit")),
      verdicts: nobodyBut(),
    },
  ],
  undoDecision: [
    {
      of: "of a moderator about ada's reply",
      input: (world) => made(world, "mia"),
      verdicts: keepers,
    },
    {
      of: "of an admin",
      input: (world) => made(world, "kit"),
      verdicts: byAdmins,
    },
    {
      of: "that was undone before",
      input: (world) => made(world, "mia", { undoneAt: new Date() }),
      verdicts: refused("conflict"),
    },
    {
      of: "about a moderator, by whom it concerns",
      owner: "mia",
      input: async (world) => decided(world.people.kit, "warn", person(world, "mia")).then(idOf),
      verdicts: byAdmins,
    },
  ],
};

const idOf = ({ decisionIds }: { decisionIds: readonly number[] }) => ({ decisionId: decisionIds[0] });
