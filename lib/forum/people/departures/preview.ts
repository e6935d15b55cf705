import type { Holdings } from "@/db/departures/reads";
import type { DepartureWay } from "@/db/departures/schema";
import { counted } from "@/lib/words/counts";
import { listed } from "@/lib/words/lists";

export interface WayPreview {
  readonly name: string;
  readonly goes: readonly string[];
  readonly stays: readonly string[];
}

/** What each way would do, in numbers. */
export function previewOf(way: DepartureWay, has: Holdings): WayPreview {
  const posts = postsIn(has);
  const always = [
    "Your address, handle, name, sessions, passkeys, messages in your inbox and email settings",
    ...some(has.drafts, "draft", "drafts"),
    ...some(has.saved, "saved post or search", "saved posts and searches"),
    ...(has.consents > 0
      ? [`${counted(has.consents, "consent", "consents")}: charts no longer count you`]
      : []),
  ];
  const others = some(has.repliesOfOthers, "reply of somebody else", "replies of others");
  const marks = some(has.marks, "mark that you gave", "marks that you gave");
  const flags = some(has.flags, "flag that you made", "flags that you made");
  const messages = some(has.messages, "message to moderators", "messages to moderators");
  switch (way) {
    case "keep":
      return {
        name: "Keep my words without my name",
        goes: [...always, "What only members or only you could see of your recovery records"],
        stays: [
          ...(posts ? [`${posts}, signed “Former member”`] : []),
          ...some(has.accepted, "answer that others accepted", "answers that others accepted"),
          ...[...others, ...marks, ...flags, ...messages],
        ],
      };
    case "withdraw":
      return {
        name: "Delete my words",
        goes: [...(posts ? [posts] : []), ...wordsOf(has), ...messages, ...always],
        stays: [...others, ...placeholders(has), ...marks, ...flags],
      };
    case "erase":
      return {
        name: "Erase everything",
        goes: [
          ...(posts ? [posts] : []),
          ...wordsOf(has),
          ...messages,
          ...marks,
          "What you wrote in flags, and decisions about you",
          ...always,
        ],
        stays: [...others, ...placeholders(has)],
      };
  }
}

function postsIn({ threads, stories, comments }: Holdings): string {
  const parts = [
    ...(threads > 0
      ? [
          `${counted(threads, "thread", "threads")}${stories > 0 ? ` (${counted(stories, "story", "stories")})` : ""}`,
        ]
      : []),
    ...(comments > 0 ? [counted(comments, "comment", "comments")] : []),
  ];
  return parts.length > 0 ? listed(parts) : "";
}

const wordsOf = ({ edits, pictures, accepted }: Holdings) => [
  ...some(edits, "earlier version", "earlier versions"),
  ...some(pictures, "picture", "pictures"),
  ...(accepted > 0
    ? [`${counted(accepted, "answer", "answers")} that others accepted: their questions are open again`]
    : []),
];

const placeholders = ({ repliesOfOthers }: Holdings) =>
  repliesOfOthers > 0 ? ["“Deleted by its author” where others replied to you"] : [];

const some = (n: number, one: string, other: string) => (n > 0 ? [counted(n, one, other)] : []);
