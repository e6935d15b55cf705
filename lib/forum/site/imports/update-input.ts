import { z } from "zod";
import { richText } from "@/lib/rich-text/document";
import { token } from "@/lib/text/fields";
import { importedCommentInput, oldTitle, site } from "./input";

const id = z.int().positive();

export const reimportThreadInput = z.object({
  threadId: id,
  title: oldTitle,
  slug: token(80).min(1),
  body: richText,
});

export const reimportCommentsInput = z.object({
  comments: z
    .array(z.object({ commentId: id, body: richText }))
    .min(1)
    .max(500),
});

/** Comments that an earlier version gave to the person with their address, whatever name they were signed with. */
export const renameWritersInput = z.object({
  site,
  comments: z
    .array(importedCommentInput.pick({ postId: true, writer: true, at: true }).extend({ commentId: id }))
    .min(1)
    .max(500),
});

export const targetsInput = z.object({
  targets: z
    .array(z.object({ kind: z.enum(["thread", "comment"]), id }))
    .min(1)
    .max(100),
});

export const lockImportedInput = z.object({ site });
