import { type FactsBefore, findFactsBefore } from "@/db/queries/decision-facts";
import { findSubjectRow } from "@/db/queries/subjects";
import type { DecisionKind } from "@/db/schema/decisions";
import { counted } from "@/lib/forum/filters/counted";
import type { Subject } from "@/lib/forum/moderation/subject";
import { canBeAbout } from "./rules";

/**
 * What will happen by each kind of decision about a thing, and who is told: what a form says before it is sent. Days and
 * minutes are said by the form itself, which asks for them.
 */
export async function preview<Kind extends DecisionKind>(
  subject: Subject,
  kinds: readonly Kind[],
): Promise<Partial<Record<Kind, string[]>>> {
  const [facts, found] = await Promise.all([findFactsBefore(subject), findSubjectRow(subject)]);
  const of = { ...facts, what: subject.kind, writer: found?.owner?.handle ?? null };
  const can = kinds.filter((kind) => canBeAbout(kind, subject.kind));
  return Object.fromEntries(can.map((kind) => [kind, [...EFFECTS[kind](of), ...told(kind, of)]])) as Partial<
    Record<Kind, string[]>
  >;
}

type Facts = FactsBefore & { readonly what: Subject["kind"]; readonly writer: string | null };

const EFFECTS: Record<DecisionKind, (facts: Facts) => string[]> = {
  dismiss: () => ["It stays as it is. What was hidden until somebody looked is shown again."],
  hide: (facts) => gone(facts, "hidden"),
  remove: (facts) => gone(facts, "removed"),
  restore: ({ what }) =>
    what === "person"
      ? ["Nothing that was decided about the account holds any longer: they write again at once."]
      : ["It is shown again where it stood, with its replies and its place in lists and search."],
  redact: () => [
    "The words you name are replaced in the text and in everything it said before; its history says that a moderator did so.",
  ],
  lock: ({ replies }) => [
    `Nobody replies or changes anything in it.${staying(replies)} Whoever wrote in it can still withdraw what is theirs.`,
  ],
  unlock: () => ["Everybody replies in it again, as often as they like."],
  slow: () => [
    "Each member waits as many minutes as you say between two replies in it; it is said beforehand.",
  ],
  author_replies_only: ({ replies }) => [`Only the author replies in it from now on.${staying(replies)}`],
  move: () => ["It leaves the lists of its tags and stands in those of the new ones; its address stays."],
  split: ({ replies }) => [
    `It becomes a thread${replies > 0 ? `, with the ${counted(replies, "reply", "replies")} below it` : ""}. A line in its old place leads there.`,
  ],
  merge: ({ replies }) => [
    `${replies > 0 ? `Its text and ${counted(replies, "reply", "replies")} go` : "Its text goes"} into the other thread, and its address leads there.`,
    "Marks go along; whoever follows or shares it follows and shares the other. An answer that was accepted in it is an ordinary reply there.",
  ],
  outdated: () => ["It stays, under a line that says since when it is outdated."],
  warn: () => ["Nothing changes but that they read the reason and your facts."],
  limit: () => [
    "For so many days they begin 3 threads and write 10 replies a day, with 2 links and 2 mentions in each.",
  ],
  silence: () => ["For so many days they write nothing. They read, mark, flag and appeal as before."],
  suspend: () => [
    "As long as it lasts they do nothing that others see. They can read, withdraw what is theirs, and appeal.",
  ],
  delete_content: ({ threads, texts, pictures, repliesOfOthers }) => [
    `${list([
      counted(threads, "thread", "threads"),
      counted(texts, "reply", "replies"),
      counted(pictures, "picture", "pictures"),
    ])} are removed at once, each with its own line in the log; undoing this gives all of it back.`,
    ...(repliesOfOthers > 0
      ? [`With their threads go ${counted(repliesOfOthers, "reply", "replies")} of others.`]
      : []),
  ],
};

function gone({ what, replies, accepted, texts }: Facts, how: "hidden" | "removed"): string[] {
  if (what === "picture")
    return [`It is shown no longer in ${counted(texts, "text", "texts")}, and its address answers nothing.`];
  if (what === "mention") return ["The page elsewhere is named below the thread no longer."];
  if (what === "thread")
    return [
      `Its page says that it was ${how}; it leaves lists, feeds, search and suggestions at once.`,
      ...(replies > 0
        ? [`Its ${counted(replies, "reply", "replies")} cannot be read while it is gone.`]
        : []),
    ];
  return [
    how === "removed"
      ? `In its place stands that a moderator has removed it, and by which rule.${staying(replies)}`
      : `In its place stands that it is hidden, and that a moderator decides whether it comes back.${staying(replies)}`,
    ...(accepted ? ["It is the accepted answer: until it comes back the question has none."] : []),
  ];
}

function told(kind: DecisionKind, { writer, flaggers }: Facts): string[] {
  const concerned =
    writer !== null && kind !== "dismiss" ? [`@${writer} is told what, why and how to appeal`] : [];
  const reporters =
    flaggers > 0
      ? [
          `${flaggers === 1 ? "whoever" : `the ${flaggers} who`} flagged it ${flaggers === 1 ? "hears" : "hear"} the outcome`,
        ]
      : [];
  const sentence = [...concerned, ...reporters].join("; ");
  return sentence === "" ? [] : [`${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`];
}

const staying = (replies: number) =>
  replies === 0
    ? ""
    : ` ${counted(replies, "reply stays", "replies stay")} where ${replies === 1 ? "it is" : "they are"}.`;

const list = (parts: readonly string[]) => new Intl.ListFormat("en").format(parts);
