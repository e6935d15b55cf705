import type { ReactNode } from "react";
import type { TagAlias } from "@/lib/actions/tags";
import type { ServerDraft } from "../drafts/server-drafts";
import type { ChoosableTag } from "../tags/tag-choice";

/** What the form of a new thread is given. */
export interface NewThreadProps {
  tags: ChoosableTag[];
  /** The words that lead to each tag. */
  aliases: TagAlias[];
  suggested: string[];
  stored: ServerDraft | null;
  submission: string;
  /** Limits that hold for whoever writes here today. */
  note?: ReactNode;
  /** Stands in place of the form for who cannot write, unless they have written something already. */
  closed: ReactNode;
}
