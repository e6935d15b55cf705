import type { Job } from "@/lib/jobs/job";
import type { ForumEvent, ThreadRef } from "./event";
import { staleKey } from "./stale-keys";

export interface Effects {
  readonly stale: string[];
  readonly jobs: Job[];
}

/** What follows from an event: the pages it makes stale and the jobs it starts. */
export function effectsOf(event: ForumEvent): Effects {
  switch (event.name) {
    case "thread.posted":
    case "article.pinned":
      return { stale: [...listed(event), staleKey.tags], jobs: [] };
    case "comment.posted":
      return { stale: [...listed(event), staleKey.person(event.commenter)], jobs: [] };
    case "comment.edited":
    case "comment.withdrawn":
      return { stale: [...listed(event), staleKey.person(event.commenter)], jobs: [] };
    case "thread.edited":
    case "thread.withdrawn":
      return { stale: [...listed(event), staleKey.tags], jobs: [] };
    case "helpful.marked":
    case "helpful.unmarked":
      return { stale: [...listed(event), staleKey.person(event.helper)], jobs: [] };
    case "answer.accepted":
    case "question.joined":
    case "question.left":
    case "story.updated":
      return { stale: listed(event), jobs: [] };
    case "person.enrolled":
    case "person.joined":
    case "address.confirmed":
      return { stale: [staleKey.person(event.handle)], jobs: [] };
    // A name stands under everything that its bearer wrote.
    case "person.described":
      return { stale: [staleKey.site], jobs: [] };
    case "sign_in.requested":
      return {
        stale: [],
        jobs: [{ name: "send_sign_in_link", payload: { email: event.email, next: event.next } }],
      };
    case "sign_in.issued":
    case "sign_in.exchanged":
    case "session.ended":
    case "sessions.ended":
    case "thread.followed":
    case "thread.unfollowed":
    case "thread.visited":
    case "draft.saved":
    case "draft.discarded":
    case "picture.reserved":
    case "picture.stored":
    case "pictures.swept":
    case "leftovers.swept":
      return { stale: [], jobs: [] };
    case "export.staged":
    case "export.planned":
    case "export.cleared":
      return { stale: [], jobs: [] };
    case "thread.imported":
      return { stale: [...listed(event), staleKey.tags], jobs: [] };
    case "comments.imported":
      return {
        stale: [...event.threads.flatMap(listed), ...event.commenters.map(staleKey.person)],
        jobs: [],
      };
    case "mentions.imported":
      return { stale: event.threads.map(({ threadId }) => staleKey.thread(threadId)), jobs: [] };
    case "role.changed":
    case "samples.removed":
    case "tags.defined":
      return { stale: [staleKey.site], jobs: [] };
    default:
      return unanswered(event);
  }
}

/** The thread's own pages and every list it stands in, its writer's among them. */
function listed({ threadId, tags, writer }: ThreadRef): string[] {
  return [staleKey.thread(threadId), staleKey.lists, ...tags.map(staleKey.tag), staleKey.person(writer)];
}

function unanswered(event: never): never {
  throw new Error(`No effects are defined for ${JSON.stringify(event)}`);
}
