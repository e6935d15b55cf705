import type { DisqusNumbers } from "@/db/disqus/numbers";
import type { ImportNumbers } from "@/db/imports/numbers";
import type { Swept } from "@/db/site/writes";
import type { Changed, Target, ThreadRef } from "./event";

/** What an admin can try from the settings page. */
export type Service = "mail" | "storage";

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
  | { name: "service.tried"; service: Service }
  | { name: "pin.changed"; threads: ThreadRef[]; from: number | null; to: number | null }
  | { name: "setting.undone"; changeId: number; setting: string; from: unknown; to: unknown }
  | { name: "export.staged"; items: number; comments: number }
  | ({ name: "export.planned"; site: string } & ImportNumbers)
  | ({ name: "disqus.planned"; site: string } & DisqusNumbers)
  | { name: "disqus.linked"; threads: number; posts: number }
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
  | { name: "thread.filled"; threads: ThreadRef[] }
  | { name: "files.imported"; files: number }
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
  | { name: "backup.made"; backupId: number; bytes: number; pictures: number; missingPictures: number }
  | ({ name: "leftovers.swept"; careSigns: number; caseNotes: number } & Swept)
  | { name: "search.renewed"; replies: number; more: boolean }
  | { name: "outcomes.released"; tagId: number; slug: string }
  | { name: "outcomes.unchanged"; tagId: number; slug: string }
  /** Weeks from the Monday `from` on. */
  | { name: "numbers.counted"; from: string; weeks: number }
  | { name: "job.retried"; jobId: number; task: string }
  | { name: "job.dropped"; jobId: number; task: string }
  | { name: "samples.removed"; threads: number; people: number; kept: number }
  | { name: "tags.defined"; slugs: string[] };
