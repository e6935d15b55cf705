import type { ImportNumbers } from "@/db/commands/import-numbers";
import type { ThreadRef } from "./event";

/** What comes from another blog. */
export type ImportEvent =
  | { name: "export.staged"; items: number; comments: number }
  | ({ name: "export.planned"; site: string } & ImportNumbers)
  | { name: "export.cleared" }
  | (ThreadRef & { name: "thread.imported"; revision: number })
  | {
      name: "comments.imported";
      threads: ThreadRef[];
      commenters: string[];
      comments: number;
      people: number;
    }
  | { name: "mentions.imported"; threads: ThreadRef[]; mentions: number };
