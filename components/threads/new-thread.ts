import type { ReactNode } from "react";
import type { TagAlias } from "@/lib/actions/tags";
import type { ServerDraft } from "../drafts/server-drafts";
import type { ChoosableTag } from "../tags/tag-choice";

export interface NewThreadProps {
  tags: ChoosableTag[];
  aliases: TagAlias[];
  suggested: string[];
  stored: ServerDraft | null;
  submission: string;
  note?: ReactNode;
  /** Shown instead of the form, unless a draft exists. */
  closed: ReactNode;
  /** A visitor can write, and signs in to send. */
  visitor: boolean;
}
