import type { ImportNumbers } from "@/db/imports/numbers";
import type { Swept } from "@/db/site/writes";
import type { ThreadRef } from "./event";

/** Null values are the default. */
export interface ChangedSetting {
  readonly setting: string;
  readonly from: unknown;
  readonly to: unknown;
}

export type SiteEvent =
  | { name: "threshold.changed"; threshold: string; from: number; to: number }
  | { name: "settings.changed"; changes: ChangedSetting[] }
  | { name: "settings.unchanged" }
  | { name: "logo.asked" }
  | { name: "pin.changed"; threads: ThreadRef[]; from: number | null; to: number | null }
  | { name: "setting.undone"; changeId: number; setting: string; from: unknown; to: unknown }
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
  | ({ name: "leftovers.swept"; careSigns: number; caseNotes: number } & Swept)
  | { name: "search.renewed"; replies: number; more: boolean }
  | { name: "outcomes.released"; tagId: number; slug: string }
  | { name: "outcomes.unchanged"; tagId: number; slug: string }
  | { name: "samples.removed"; threads: number; people: number; kept: number }
  | { name: "tags.defined"; slugs: string[] };
