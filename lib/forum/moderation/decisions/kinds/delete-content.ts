import { hasContent } from "@/db/targets/content";
import { lockContentOf } from "@/db/targets/writes";
import { counted } from "@/lib/forum/filters/counted";
import { NOTHING_CHANGED } from "@/lib/forum/targets/changed";
import { ALLOW, deny } from "@/lib/pipeline/verdict";
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
    means: "Thread by thread and reply by reply",
    past: "everything removed",
    title: (whose) =>
      whose === "mine" ? "Everything you wrote was removed" : "Everything a member wrote was removed",
    log: () => "Removed everything a member wrote",
    meaning: () => "Everything that you wrote here is shown to nobody any more.",
    preview: ({ threads, texts, pictures, repliesOfOthers }) => [
      `${list([
        counted(threads, "thread", "threads"),
        counted(texts, "reply", "replies"),
        counted(pictures, "picture", "pictures"),
      ])} are removed at once, each with its own line in the log; undoing this gives all of it back.`,
      ...(repliesOfOthers > 0
        ? [`With their threads go ${counted(repliesOfOthers, "reply", "replies")} of others.`]
        : []),
    ],
  },
  work: {
    can: async (tx, { locked }) =>
      (await hasContent(tx, locked.target.id))
        ? ALLOW
        : deny("Nothing that they wrote stands here any more.", "conflict"),
    carryOut: async () => ({ kept: null, changed: NOTHING_CHANGED }),
    undo: async () => NOTHING_CHANGED,
    parts: (tx, { target }) => lockContentOf(tx, target.id),
  },
});

const list = (parts: readonly string[]) => new Intl.ListFormat("en").format(parts);
