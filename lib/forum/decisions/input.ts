import { z } from "zod";
import { subjectInput } from "@/lib/forum/moderation/subject";
import { replyLink, threadLink } from "@/lib/forum/moderation/typed-link";
import { words } from "@/lib/forum/threads/input";

const id = z.int().positive();

export const NOTE = { max: 2_000 } as const;

/** What every decision has. */
const about = {
  subject: subjectInput,
  reasonId: z.int("Choose a reason.").positive("Choose a reason."),
  /** The facts, which whoever it concerns reads. */
  note: z.string().trim().max(NOTE.max, `The facts can have ${NOTE.max} characters at most.`).default(""),
  /** The case that this is to decide, as the form showed it. */
  caseId: id.nullable().default(null),
};

const MOST_DAYS = 3650;
const days = z
  .int("Say for how many days.")
  .min(1, "It lasts a day at least.")
  .max(MOST_DAYS, `Say at most ${MOST_DAYS} days.`);

/** Each kind with what it needs besides. */
export const decideInput = z.discriminatedUnion(
  "kind",
  [
    z.object({ ...about, kind: z.enum(["dismiss", "hide", "remove", "restore", "lock", "unlock"]) }),
    z.object({ ...about, kind: z.enum(["author_replies_only", "warn", "delete_content"]) }),
    z.object({
      ...about,
      kind: z.literal("slow"),
      minutes: z
        .int("Say how many minutes lie between two replies.")
        .min(1, "A minute at least lies between two replies.")
        .max(1440, "A day at most lies between two replies."),
    }),
    z.object({ ...about, kind: z.literal("move"), tags: words.tags }),
    z.object({ ...about, kind: z.literal("merge"), into: threadLink }),
    z.object({
      ...about,
      kind: z.literal("split"),
      title: words.title,
      tags: words.tags,
      /** A question, unless it is said to be a story. */
      threadKind: z.enum(["question", "story"]).catch("question"),
      askedOfAuthor: z.boolean().default(false),
    }),
    z.object({ ...about, kind: z.literal("outdated"), newer: replyLink }),
    z.object({
      ...about,
      kind: z.literal("redact"),
      /** Word for word as it stands there. */
      passages: z
        .array(
          z
            .string()
            .trim()
            .min(3, "What is taken out has three characters at least.")
            .max(500, "What is taken out has 500 characters at most: name its parts line by line."),
        )
        .min(1, "Say which words are to be taken out.")
        .max(50, "At most 50 passages can be taken out at once."),
    }),
    z.object({ ...about, kind: z.enum(["limit", "silence"]), days }),
    /** Without days it has no end. */
    z.object({ ...about, kind: z.literal("suspend"), days: days.nullable() }),
  ],
  { error: "Choose what is to happen." },
);
export type Decide = z.infer<typeof decideInput>;

export const undoInput = z.object({ decisionId: id });
