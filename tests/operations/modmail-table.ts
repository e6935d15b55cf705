import { closeModmail } from "@/lib/forum/moderation/modmail/operations";
import { perform } from "@/lib/pipeline/perform";
import { deleteModmail, onlyModmailOf } from "../support/modmail";
import { as } from "../support/world";
import { nobodyBut, signedIn, type Verdicts } from "./personas";
import type { Row } from "./table";

const moderators = nobodyBut("moderator", "admin");
const toModerators = { to: null, title: "A question", text: "What became of my flag?" };

const closedByMia: Verdicts = { ...moderators, moderator: "conflict", admin: "conflict" };

export const MODMAIL_TABLE: Record<string, Row[]> = {
  startModmail: [
    {
      of: "to the moderators",
      input: async () => {
        await deleteModmail();
        return toModerators;
      },
      verdicts: signedIn,
    },
    {
      of: "to ada",
      input: ({ people: { ada } }) => ({ ...toModerators, to: ada.id }),
      verdicts: moderators,
    },
    {
      of: "to mia, who moderates",
      owner: "mia",
      input: ({ people: { mia } }) => ({ ...toModerators, to: mia.id }),
      verdicts: { ...nobodyBut("admin"), moderator: "conflict", owner: "conflict" },
    },
  ],
  writeModmail: [
    {
      owner: "ben",
      input: async (world) => ({ modmailId: await onlyModmailOf(world.people.ben), text: "One thing more." }),
      verdicts: { ...moderators, owner: "yes" },
    },
    {
      of: "sol's, who is suspended",
      owner: "sol",
      input: async ({ people: { sol } }) => ({
        modmailId: await onlyModmailOf(sol),
        text: "One thing more.",
      }),
      verdicts: { ...moderators, owner: "yes", suspended: "yes" },
    },
  ],
  closeModmail: [
    {
      owner: "ben",
      input: async (world) => ({ modmailId: await onlyModmailOf(world.people.ben), close: true }),
      verdicts: moderators,
    },
    {
      of: "mia's own",
      owner: "mia",
      input: async ({ people: { mia } }) => ({ modmailId: await onlyModmailOf(mia), close: true }),
      verdicts: { ...nobodyBut("admin"), owner: "conflict", moderator: "conflict" },
    },
    {
      of: "what is closed",
      owner: "ben",
      input: async (world) => {
        const input = { modmailId: await onlyModmailOf(world.people.ben), close: true };
        await perform(closeModmail, input, as(world.people.mia));
        return input;
      },
      verdicts: closedByMia,
    },
    {
      of: "to open again what is open",
      owner: "ben",
      input: async (world) => ({ modmailId: await onlyModmailOf(world.people.ben), close: false }),
      verdicts: closedByMia,
    },
  ],
  seeModmail: [
    {
      owner: "ben",
      input: async (world) => ({ modmailId: await onlyModmailOf(world.people.ben) }),
      verdicts: nobodyBut("owner"),
    },
  ],
};
