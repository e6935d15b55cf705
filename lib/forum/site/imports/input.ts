import { z } from "zod";
import { richText } from "@/lib/rich-text/document";
import { isWebLink } from "@/lib/rich-text/safe-link";

const oldId = z.int().positive();

/** The blog's address; with the old ids it identifies each import for ever. */
const site = z.url().max(500);

export const importAuthorInput = z.object({
  login: z.string().max(200),
  name: z.string().min(1).max(120),
  email: z.string().max(320).nullable(),
});
export type ImportAuthor = z.infer<typeof importAuthorInput>;

export const importThreadInput = z.object({
  site,
  oldId,
  writerId: z.int().positive(),
  title: z.string().min(1).max(300),
  slug: z.string().min(1).max(80),
  body: richText,
  tags: z.array(z.string()),
  oldPaths: z.array(z.string().startsWith("/").max(2000)),
  pinned: z.boolean(),
});

const importedCommentInput = z.object({
  oldId,
  postId: oldId,
  parentOldId: oldId.nullable(),
  writer: z.object({
    id: z.int().positive().nullable(),
    email: z.string().max(320).nullable(),
    name: z.string().min(1).max(120),
  }),
  body: richText,
  at: z.date(),
  hidden: z.boolean(),
  split: z
    .object({
      kind: z.enum(["question", "story"]),
      title: z.string().min(1).max(300),
      tags: z.array(z.string()).max(5),
    })
    .nullable()
    .default(null),
});
export type ImportedComment = z.infer<typeof importedCommentInput>;

export const importCommentsInput = z.object({
  site,
  comments: z.array(importedCommentInput).min(1).max(1000),
});

export const importMentionsInput = z.object({
  site,
  mentions: z
    .array(
      z.object({
        postId: oldId,
        kind: z.enum(["pingback", "trackback"]),
        url: z.string().refine(isWebLink, "A mention needs the address of the page that links here."),
        title: z.string().min(1).max(300),
        excerpt: z.string().max(1000),
        at: z.date(),
        hidden: z.boolean(),
      }),
    )
    .min(1)
    .max(1000),
});
