import type { Job } from "@/lib/jobs/job";
import { effectsOfAppeal } from "./effects-of-appeals";
import { effectsOfDecision } from "./effects-of-decisions";
import { effectsOfFilter, unlessHeld, unlessHeldSince } from "./effects-of-filters";
import { effectsOfFlag } from "./effects-of-flags";
import { effectsOfImport } from "./effects-of-imports";
import { effectsOfMail } from "./effects-of-mails";
import { effectsOfOutdated } from "./effects-of-outdated";
import { effectsOfPromotion } from "./effects-of-promotion";
import { effectsOfReplies, tell } from "./effects-of-replies";
import { effectsOfSignIn } from "./effects-of-sign-ins";
import type { EventOf, ForumEvent, Reply } from "./event";
import { staleKey } from "./stale-keys";
import { listed, pageOf, pagesNaming } from "./stale-pages";

export interface Effects {
  readonly stale: string[];
  readonly jobs: Job[];
  readonly announced: Announcement[];
}

/** A new reply as those hear of it who have its thread open: nothing that its page does not say. */
export type Announcement = Pick<Reply, "threadId" | "commentId" | "commenter" | "revision">;

/** What follows from an event: the pages it makes stale, the jobs it starts, and whom it is announced to. */
export function effectsOf(event: ForumEvent): Effects {
  switch (event.name) {
    case "thread.posted":
      return unlessHeld(event, {
        stale: [...listed(event), staleKey.tags],
        jobs: [tell({ of: "thread", threadId: event.threadId })],
        announced: [],
      });
    case "article.pinned":
      return { stale: [...listed(event), staleKey.tags], jobs: [], announced: [] };
    case "comment.posted":
      return unlessHeld(event, effectsOfReplies([event]));
    case "texts.flagged":
    case "filter.learnt":
    case "filter.learnt_standing":
    case "filter.forgot":
    case "word_rule.changed":
      return effectsOfFilter(event);
    case "questions.answered":
      return effectsOfReplies(event.answers);
    case "question.settled": {
      const { threadId, commentId } = event;
      const jobs = [tell({ of: "settlement", threadId, commentId })];
      return { stale: [staleKey.thread(threadId)], jobs, announced: [] };
    }
    case "question.reopened":
      return { stale: [staleKey.thread(event.threadId)], jobs: [], announced: [] };
    case "comment.edited":
      return unlessHeldSince(event, {
        stale: [...listed(event), ...pageOf(event.commenter), staleKey.answers],
        jobs: [tell({ of: "comment", commentId: event.commentId, edited: true })],
        announced: [],
      });
    case "comment.withdrawn":
      return {
        stale: [
          ...[...listed(event), ...pageOf(event.commenter), staleKey.answers],
          ...event.lines.map(staleKey.thread),
        ],
        jobs: [],
        announced: [],
      };
    case "thread.edited":
      return unlessHeldSince(event, {
        stale: pagesNaming(event),
        jobs: [tell({ of: "thread", threadId: event.threadId })],
        announced: [],
      });
    case "thread.withdrawn":
      // The log leads to a thread only while there is something to read.
      return { stale: [...pagesNaming(event), staleKey.log], jobs: [], announced: [] };
    case "decision.made":
    case "decision.undone":
      return effectsOfDecision(event);
    case "appeal.made":
    case "appeal.message_added":
    case "appeal.decided":
      return effectsOfAppeal(event);
    case "comment.promoted":
      return effectsOfPromotion(event);
    case "helpful.marked":
    case "helpful.unmarked":
      return {
        stale: event.changed ? [...listed(event), ...pageOf(event.helper)] : [],
        jobs: [],
        announced: [],
      };
    case "question.joined":
    case "question.left":
      return { stale: event.changed ? listed(event) : [], jobs: [], announced: [] };
    case "answer.accepted":
      return {
        stale: event.changed ? [...listed(event), ...pageOf(event.commenter), staleKey.answers] : [],
        jobs: event.changed ? [tell({ of: "acceptance", commentId: event.commentId, by: event.by })] : [],
        announced: [],
      };
    case "answer.unaccepted":
      return { stale: event.changed ? [...listed(event), staleKey.answers] : [], jobs: [], announced: [] };
    case "answer.outdated":
    case "answer.current":
      return effectsOfOutdated(event);
    case "story.updated":
      return unlessHeldSince(event, { stale: listed(event), jobs: [], announced: [] });
    case "thing.flagged":
    case "flag.withdrawn":
      return effectsOfFlag(event);
    case "outcome.told":
      return { stale: event.changed ? [staleKey.thread(event.threadId)] : [], jobs: [], announced: [] };
    case "person.enrolled":
    case "person.joined":
      return { stale: [staleKey.person(event.handle)], jobs: [], announced: [] };
    // A name stands under everything that its bearer wrote, and so does the mark of a guest.
    case "person.described":
    case "address.confirmed":
      return { stale: [staleKey.site], jobs: [], announced: [] };
    case "sign_in.requested":
    case "passkey.added":
      return effectsOfSignIn(event);
    case "pictures.swept":
      return {
        stale: [],
        jobs: event.keys.length > 0 ? [{ name: "remove_pictures", payload: { keys: event.keys } }] : [],
        announced: [],
      };
    case "outcome.asked":
    case "mail.queued_again":
    case "digests.due":
      return effectsOfMail(event);
    case "mail.begun":
    case "mail.handed_over":
    case "mail.sent":
    case "mail.put_off":
    case "mail.dropped":
    case "mail_server.failed":
    case "mail_server.worked":
    case "mail.chosen":
    case "mail.stopped":
    case "sign_in.issued":
    case "sign_in.not_issued":
    case "sign_in.link_made":
    case "sign_in.exchanged":
    case "sign_in.code_refused":
    case "passkey.asked":
    case "passkey.removed":
    case "passkey.refused":
    case "session.ended":
    case "sessions.ended":
    case "thread.followed":
    case "thread.unfollowed":
    case "outcomes.stopped":
    case "outcomes.resumed":
    case "tag.followed":
    case "tag.unfollowed":
    case "notifier.forgotten":
    case "notifier.kept":
    case "people.notified":
    case "inbox.seen":
    case "thread.visited":
    case "case.taken":
    case "case.released":
    case "case.closed":
    case "case.escalated":
    case "draft.saved":
    case "draft.discarded":
    case "picture.reserved":
    case "picture.stored":
    case "leftovers.swept":
    case "names.folded":
    case "trust.weighed":
    case "role.proposal_dropped":
      return { stale: [], jobs: [], announced: [] };
    case "export.staged":
    case "export.planned":
    case "export.cleared":
    case "thread.imported":
    case "comments.imported":
    case "mentions.imported":
      return effectsOfImport(event);
    case "role.changed":
      return { stale: [staleKey.site], jobs: [tellOfRole(event, false)], announced: [] };
    case "role.proposed":
      return { stale: [], jobs: [tellOfRole(event, true)], announced: [] };
    // The rules say by what numbers the forum acts, and for which reasons.
    case "reason.changed":
    case "reasons.ordered":
    case "threshold.changed":
    case "samples.removed":
    case "tags.defined":
      return { stale: [staleKey.site], jobs: [], announced: [] };
    default:
      return unanswered(event);
  }
}

function tellOfRole({ personId, to }: EventOf<"role.changed" | "role.proposed">, proposed: boolean): Job {
  return { name: "mail_role", payload: { personId, role: to, proposed } };
}

function unanswered(event: never): never {
  throw new Error(`No effects are defined for ${JSON.stringify(event)}`);
}
