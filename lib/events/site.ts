import type { ImportNumbers } from "@/db/imports/numbers";
import type { Swept } from "@/db/site/writes";
import type { Changed, Target, ThreadRef } from "./event";

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
  /** Another import brought in what changed on the old blog. */
  | (ThreadRef & {
      name: "thread.reimported";
      revision: number;
      commenters: readonly string[];
      lines: readonly number[];
    })
  | { name: "comments.reimported"; threads: ThreadRef[]; commenters: string[]; comments: number }
  | { name: "imported.decided"; decisionIds: number[]; changed: Changed; restored: readonly Target[] }
  | { name: "export.renumbered"; posts: number; comments: number }
  | { name: "export.compared"; posts: number; comments: number }
  | { name: "addresses.imported"; addresses: number }
  | { name: "mentions.imported"; threads: ThreadRef[]; mentions: number }
  | ({ name: "leftovers.swept"; careSigns: number; caseNotes: number } & Swept)
  | { name: "search.renewed"; replies: number; more: boolean }
  | { name: "outcomes.released"; tagId: number; slug: string }
  | { name: "outcomes.unchanged"; tagId: number; slug: string }
  | { name: "samples.removed"; threads: number; people: number; kept: number }
  | { name: "tags.defined"; slugs: string[] };
