import type { ImportNumbers } from "@/db/commands/import-numbers";
import type { Swept } from "@/db/commands/upkeep";
import type { ThreadKind } from "@/db/schema/threads";

/** A thread as its pages know it: what is stale when something in it changes. `tags` are slugs, implied ones too. */
export interface ThreadRef {
  readonly threadId: number;
  readonly slug: string;
  readonly tags: readonly string[];
  /** The handle of who wrote the thread. */
  readonly writer: string;
}

/** Everything that can happen. A new event does not compile until effects.ts answers it. */
export type ForumEvent =
  | (ThreadRef & { name: "thread.posted"; kind: ThreadKind; revision: number })
  | (ThreadRef & { name: "article.pinned" })
  | (ThreadRef & { name: "comment.posted"; commentId: number; commenter: string; revision: number })
  | (ThreadRef & { name: "answer.accepted"; commentId: number })
  /** `helper` is the handle of whose words helped. */
  | (ThreadRef & { name: "helpful.marked"; commentId: number | null; helper: string })
  | (ThreadRef & { name: "question.joined" })
  | { name: "person.enrolled"; personId: number; handle: string }
  | { name: "person.joined"; personId: number; handle: string }
  | { name: "address.confirmed"; personId: number; handle: string }
  | { name: "sign_in.requested"; email: string; next: string }
  | { name: "sign_in.issued"; expires: string }
  | { name: "session.ended" }
  | ({ name: "leftovers.swept" } & Swept)
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
  | { name: "mentions.imported"; threads: ThreadRef[]; mentions: number }
  | { name: "samples.removed"; threads: number; people: number; kept: number }
  | { name: "role.changed"; personId: number; handle: string }
  | { name: "tags.defined"; slugs: string[] };

export type EventOf<Name extends ForumEvent["name"]> = Extract<ForumEvent, { name: Name }>;
