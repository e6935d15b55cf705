import type { Holdings } from "@/db/departures/reads";
import type { DepartureWay } from "@/db/departures/schema";
import { counted } from "@/lib/words/counts";
import { listed } from "@/lib/words/lists";

export interface WayPreview {
  readonly name: string;
  readonly goes: readonly string[];
  readonly stays: readonly string[];
}

const TO_MEMBER = {
  keep: "Keep my words without my name",
  withdraw: "Delete my words",
  account: "Your address, handle, name, sessions, passkeys, messages in your inbox and email settings",
  uncounted: "charts no longer count you",
  marks: ["mark that you gave", "marks that you gave"],
  flags: ["flag that you made", "flags that you made"],
  records: "What only members or only you could see of your recovery records",
  decisions: "What you wrote in flags, and decisions about you",
  deleted: "“Deleted by its author” where others replied to you",
} as const;

const TO_ADMIN = {
  keep: "Keep the posts without the name",
  withdraw: "Delete the posts",
  account: "Address, handle, name, sessions, passkeys, inbox and email settings",
  uncounted: "charts no longer count this member",
  marks: ["mark that this member gave", "marks that this member gave"],
  flags: ["flag that this member made", "flags that this member made"],
  records: "What only members or only the writer could see of recovery records",
  decisions: "What this member wrote in flags, and decisions about this member",
  deleted: "“Deleted by its author” where others replied",
} as const satisfies Record<keyof typeof TO_MEMBER, string | readonly [one: string, other: string]>;

/** What each way would do, in numbers, as the member reads it or an admin. */
export function previewOf(
  way: DepartureWay,
  has: Holdings,
  { to = "member" }: { to?: "member" | "admin" } = {},
): WayPreview {
  const said = to === "member" ? TO_MEMBER : TO_ADMIN;
  const posts = postsIn(has);
  const always = [
    said.account,
    ...some(has.drafts, "draft", "drafts"),
    ...some(has.saved, "saved post or search", "saved posts and searches"),
    ...(has.consents > 0 ? [`${counted(has.consents, "consent", "consents")}: ${said.uncounted}`] : []),
  ];
  const others = some(has.repliesOfOthers, "reply of somebody else", "replies of others");
  const marks = some(has.marks, said.marks[0], said.marks[1]);
  const flags = some(has.flags, said.flags[0], said.flags[1]);
  const deleted = has.repliesOfOthers > 0 ? [said.deleted] : [];
  const messages = some(has.messages, "message to moderators", "messages to moderators");
  switch (way) {
    case "keep":
      return {
        name: said.keep,
        goes: [...always, said.records],
        stays: [
          ...(posts ? [`${posts}, signed “Former member”`] : []),
          ...some(has.accepted, "answer that others accepted", "answers that others accepted"),
          ...[...others, ...marks, ...flags, ...messages],
        ],
      };
    case "withdraw":
      return {
        name: said.withdraw,
        goes: [...(posts ? [posts] : []), ...wordsOf(has), ...messages, ...always],
        stays: [...others, ...deleted, ...marks, ...flags],
      };
    case "erase":
      return {
        name: "Erase everything",
        goes: [...(posts ? [posts] : []), ...wordsOf(has), ...messages, ...marks, said.decisions, ...always],
        stays: [...others, ...deleted],
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

const some = (n: number, one: string, other: string) => (n > 0 ? [counted(n, one, other)] : []);
