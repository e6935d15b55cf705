import type { ImportNumbers } from "@/db/imports/numbers";
import type { Swept } from "@/db/site/writes";
import type { ThreadRef } from "./event";

export type SiteEvent =
  | { name: "threshold.changed"; threshold: string; from: number; to: number }
  | { name: "export.staged"; items: number; comments: number }
  | ({ name: "export.planned"; site: string } & ImportNumbers)
  | { name: "export.cleared" }
  | (ThreadRef & { name: "thread.imported"; revision: number; takenPaths: string[] })
  | {
      name: "comments.imported";
      threads: ThreadRef[];
      commenters: string[];
      comments: number;
      people: number;
    }
  | { name: "thread.relinked"; threads: ThreadRef[] }
  | { name: "addresses.imported"; addresses: number }
  | { name: "mentions.imported"; threads: ThreadRef[]; mentions: number }
  | { name: "backup.made"; backupId: number; bytes: number; pictures: number; missingPictures: number }
  | ({ name: "leftovers.swept"; careSigns: number; caseNotes: number } & Swept)
  | { name: "search.renewed"; replies: number; more: boolean }
  | { name: "outcomes.released"; tagId: number; slug: string }
  | { name: "outcomes.unchanged"; tagId: number; slug: string }
  | { name: "samples.removed"; threads: number; people: number; kept: number }
  | { name: "tags.defined"; slugs: string[] };
