import { z } from "zod";
import { richText } from "@/lib/rich-text/document";
import { isOwnPicture, isWebLink } from "@/lib/rich-text/safe-link";
import { line, lines, token } from "@/lib/text/fields";

const oldId = z.int().positive();

/** The blog's address; with the old ids it identifies each import for ever. */
export const site = z.url().max(500);

const writersName = line({
  min: [1, "A writer has a name."],
  max: [120, "A name has at most 120 characters."],
});
export const oldTitle = line({
  min: [1, "A title has words."],
  max: [300, "A title has at most 300 characters."],
});

export const importAuthorInput = z.object({
  login: line({ max: [200, "A login has at most 200 characters."] }),
  name: writersName,
  email: line({ max: [320, "An address has at most 320 characters."] }).nullable(),
});
export type ImportAuthor = z.infer<typeof importAuthorInput>;

const oldPath = token(2000).startsWith("/");

/** Of archives and pictures, which lead to a tag, a person or a post that is here. */
export const importOldAddressesInput = z.object({
  site,
  places: z
    .array(
      z.object({
        path: oldPath,
        to: z.union([
          z.object({ tag: token(60) }),
          z.object({ personId: z.int().positive() }),
          z.object({ postId: oldId }),
        ]),
      }),
    )
    .min(1)
    .max(1000),
});

export const importThreadInput = z.object({
  site,
  oldId,
  writerId: z.int().positive(),
  title: oldTitle,
  slug: token(80).min(1),
  body: richText,
  /** The blog's own; empty for the beginning of the text. */
  excerpt: line({ max: [400, "An excerpt has at most 400 characters."] }).default(""),
  tags: z.array(token(60)),
  oldPaths: z.array(oldPath),
  pinned: z.boolean(),
});

export const relinkThreadInput = importThreadInput.pick({ site: true, oldId: true, body: true });

const fileKey = token(200).regex(/^(?:d\/[0-9a-f]{32}\/)?[a-z0-9-]+\.[a-z0-9]{2,5}$/);
const ownFile = token(220).refine((path) => isOwnPicture(path), "A file here has an address here.");
const webAddress = token(2048).refine(isWebLink, "A file that came from elsewhere has its address there.");

export const importFilesInput = z.object({
  site,
  files: z
    .array(z.object({ path: oldPath, key: fileKey }))
    .min(1)
    .max(1000),
});

export const fillThreadInput = z.object({
  site,
  oldId,
  pictures: z
    .array(
      z.object({
        from: webAddress,
        src: ownFile,
        width: z.int().positive().max(20_000).optional(),
        height: z.int().positive().max(20_000).optional(),
      }),
    )
    .max(20_000),
  files: z.array(z.object({ from: webAddress, to: ownFile })).max(20_000),
});

export const importedCommentInput = z.object({
  oldId,
  postId: oldId,
  parentOldId: oldId.nullable(),
  /** The comment here that it answers, if its number is not known. */
  parentId: z.int().positive().nullable().default(null),
  writer: z.object({
    id: z.int().positive().nullable(),
    email: line({ max: [320, "An address has at most 320 characters."] }).nullable(),
    name: writersName,
  }),
  body: richText,
  at: z.date(),
  hidden: z.boolean(),
  split: z
    .object({
      kind: z.enum(["question", "story"]),
      title: oldTitle,
      tags: z.array(token(60)).max(5),
    })
    .nullable()
    .default(null),
});
export type ImportedComment = z.infer<typeof importedCommentInput>;

export const importCommentsInput = z.object({
  site,
  /** What `postId` counts: posts of the blog, or threads here. */
  within: z.enum(["posts", "threads"]).default("posts"),
  comments: z.array(importedCommentInput).min(1).max(1000),
});

/** Numbers are those of Disqus, and a thread is one here. */
export const importDisqusPostsInput = z.object({
  site,
  posts: z
    .array(
      importedCommentInput
        .omit({ oldId: true, postId: true, parentOldId: true })
        .extend({ number: oldId, threadId: oldId, parentNumber: oldId.nullable() }),
    )
    .min(1)
    .max(1000),
});
export type DisqusPostToImport = z.infer<typeof importDisqusPostsInput>["posts"][number];

export const linkDisqusInput = z.object({
  threads: z.array(z.object({ number: oldId, threadId: oldId })).max(1000),
  posts: z.array(z.object({ number: oldId, commentId: oldId })).max(1000),
});

export const importMentionsInput = z.object({
  site,
  mentions: z
    .array(
      z.object({
        postId: oldId,
        kind: z.enum(["pingback", "trackback"]),
        url: token(2048).refine(isWebLink, "A mention needs the address of the page that links here."),
        title: oldTitle,
        excerpt: lines({ max: [1000, "An excerpt has at most 1,000 characters."] }),
        at: z.date(),
        hidden: z.boolean(),
      }),
    )
    .min(1)
    .max(1000),
});
