import { hasContent } from "@/db/targets/content";
import { lockContentOf } from "@/db/targets/writes";
import { NOTHING_CHANGED } from "@/lib/forum/targets/changed";
import { ALLOW, deny } from "@/lib/pipeline/verdict";
import { counted } from "@/lib/words/counts";
import { listed } from "@/lib/words/lists";
import { decisionKind } from "./kind";

export const deleteContent = decisionKind<Record<never, never>, null>({
  targets: ["person"],
  finding: "restricts",
  fields: {},
  usualReason: null,
  effect: null,
  pointless: null,
  power: "admins",
  words: {
    choice: "Remove everything they wrote",
    means: "All threads, replies and pictures of this member",
    past: "everything removed",
    did: (_target, mine) => `removed everything ${mine ? "you" : "a member"} wrote`,
    meaning: () => "Only you and moderators can see what you wrote here.",
    meant: () => "Only you and moderators could see what you had written here.",
    undone: () => "Everything you wrote is back, except what other decisions hide.",
    preview: ({ threads, texts, pictures, repliesOfOthers }) => [
      `${listed([
        counted(threads, "thread", "threads"),
        counted(texts, "reply", "replies"),
        counted(pictures, "picture", "pictures"),
      ])} are removed at once. Each has its own entry in the public log. Undo brings all of them back.`,
      ...(repliesOfOthers > 0
        ? [
            `${counted(repliesOfOthers, "reply", "replies")} by others in these threads can no longer be read.`,
          ]
        : []),
    ],
  },
  work: {
    can: async (tx, { locked }) =>
      (await hasContent(tx, locked.target.id))
        ? ALLOW
        : deny("This member has no visible posts left to remove.", "conflict"),
    carryOut: async () => ({ kept: null, changed: NOTHING_CHANGED }),
    undo: async () => NOTHING_CHANGED,
    lockParts: (tx, { id }) => lockContentOf(tx, id),
  },
});
