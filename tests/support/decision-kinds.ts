import { sql } from "drizzle-orm";
import { database } from "@/db/client";
import type { DecisionKind } from "@/db/decisions/schema";
import { findThreadText } from "@/db/edits/reads";
import { listEarned } from "@/db/people/trust";
import { inTransaction } from "@/db/transaction";
import { acceptAnswer } from "@/lib/forum/answers/acceptances/operations";
import { hold } from "@/lib/forum/filters/holding/hold";
import type { Target } from "@/lib/forum/targets/target";
import type { Member } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { anAccount, aReply, aThread, limitsOf, ofComment, ofThread } from "./decision-targets";
import { decided } from "./decisions";
import { as, type World } from "./world";

type Look = (subject: Target, owner: Member) => Promise<unknown>;

export interface KindRow {
  /** Makes what the decision is about. `owner` is a member with an account of their own. */
  readonly about: (world: World, owner: Member) => Promise<{ subject: Target; more?: object }>;
  /** Runs once the target is flagged, before the decision. */
  readonly afterFlag?: (subject: Target) => Promise<unknown>;
  readonly look: Look;
  /** What `look` sees after the decision. */
  readonly does: unknown;
  /** The first sentence that its owner reads of the decision; null if the owner reads nothing. */
  readonly told: string | null;
  /** What the statement says of the decision while it applies, and after its undo. */
  readonly means: string;
  readonly meant: string;
  readonly holdsNow: string;
  /** What the flaggers of the target read. */
  readonly outcome: string;
  readonly log: string;
  /** What an undo leaves, as conditions of `dump`. */
  readonly leaves?: Record<string, string>;
}

const NO_LIMITS = { limited: null, silenced: null, suspended: null };
const isShown: Look = async (subject) => (await ofComment(subject)).shown;
const isPublic: Look = async (_subject, { id }) =>
  (await database().execute(sql`select shown from comments where writer_id = ${id} order by id`)).rows;

const lastDays = { days: 3 };

/** A kind without a row does not compile. */
export const KIND_ROWS: Record<DecisionKind, KindRow> = {
  dismiss: {
    about: aReply,
    look: async ({ id }) =>
      (
        await database().execute(
          sql`select decided_at is not null as decided from cases where target_kind = 'comment' and target_id = ${id}`,
        )
      ).rows,
    does: [{ decided: true }],
    told: null,
    means: "A moderator found nothing wrong. Your reply is shown as before.",
    meant: "A moderator found nothing wrong. Your reply was shown as before.",
    holdsNow: "Your reply is up for review again.",
    outcome: "A moderator checked what you flagged and left it as it is",
    log: "Approved a reply",
  },
  restore: {
    about: aReply,
    afterFlag: (target) =>
      inTransaction((tx) => hold(tx, { kind: "hide", target, reason: { key: "held" } }, new Date())),
    look: isShown,
    does: true,
    told: "A moderator restored your reply",
    means: "Your reply is as it was before.",
    meant: "Your reply was as it had been before.",
    holdsNow: "The earlier decisions about your reply apply again.",
    outcome: "A moderator checked what you flagged and left it as it is",
    log: "Restored a reply",
  },
  hide: {
    about: aReply,
    look: isShown,
    does: false,
    told: "A moderator hid your reply",
    means: "Only you and moderators can see your reply. Replies by others stay.",
    meant: "Only you and moderators could see your reply. Replies by others stayed.",
    holdsNow: "Everyone can see your reply again.",
    outcome: "A moderator hid what you flagged",
    log: "Hid a reply",
  },
  remove: {
    about: aReply,
    look: isShown,
    does: false,
    told: "A moderator removed your reply",
    means:
      "Only you and moderators can see your reply. A note in its place gives the reason. Replies by others stay.",
    meant:
      "Only you and moderators could see your reply. A note in its place gave the reason. Replies by others stayed.",
    holdsNow: "Everyone can see your reply again.",
    outcome: "A moderator removed what you flagged",
    log: "Removed a reply",
  },
  redact: {
    about: async (world, owner) => ({
      ...(await aReply(world, owner)),
      more: { passages: ["call me on 555 0199"] },
    }),
    look: async (subject) => (await ofComment(subject)).bodyText.includes("555 0199"),
    does: false,
    told: "A moderator removed private information from your reply",
    means:
      "A moderator removed somebody’s private information, and a note says so. The rest is as you wrote it.",
    meant: "A moderator had removed somebody’s private information, and a note said so.",
    holdsNow: "Your reply has the words again that a moderator removed.",
    outcome: "A moderator removed private information from what you flagged",
    log: "Removed private information from a reply",
  },
  outdated: {
    async about(world, owner) {
      const { subject } = await aReply(world, owner);
      await perform(acceptAnswer, { commentId: subject.id }, as(world.people.ada));
      return { subject, more: { newer: "" } };
    },
    look: async (subject) => (await ofComment(subject)).outdatedAt !== null,
    does: true,
    told: "A moderator marked your reply as outdated",
    means: "Your reply can still be read, below a note that it is outdated.",
    meant: "Your reply could still be read, below a note that it was outdated.",
    holdsNow: "Your reply is no longer marked as outdated.",
    outcome: "A moderator marked what you flagged as outdated",
    log: "Marked a reply as outdated",
  },
  move: {
    about: async (world, owner) => ({ ...(await aThread(world, owner)), more: { tags: ["knee"] } }),
    look: async ({ id }) => (await findThreadText(id))?.tags,
    does: ["knee"],
    told: "A moderator moved your thread to other tags",
    means: "Your thread now has other tags than you chose.",
    meant: "Your thread had other tags than you chose.",
    holdsNow: "Your thread has its old tags again.",
    outcome: "A moderator moved what you flagged to other tags",
    log: "Moved a thread to other tags",
  },
  split: {
    about: async (world, owner) => ({
      ...(await aReply(world, owner)),
      more: { threadKind: "question", title: "How long did it hurt for you all?", tags: ["knee"] },
    }),
    look: async (subject) => (await ofComment(subject)).promotedId !== null,
    does: true,
    told: "A moderator split your reply into its own thread",
    means: "Your reply is now its own thread, with the replies to it. A link in the old place leads there.",
    meant: "Your reply was its own thread, with the replies to it.",
    holdsNow: "Your reply is back in the thread it was posted in.",
    outcome: "A moderator split what you flagged into its own thread",
    log: "Split a reply into its own thread",
    // Only the address of the thread is left, which leads on.
    leaves: {
      threads: "merged_into_id is null",
      thread_tags: "thread_id not in (select id from threads where merged_into_id is not null)",
    },
  },
  merge: {
    about: async (world, owner) => ({
      ...(await aThread(world, owner)),
      more: { into: `/t/${(await aThread(world, world.people.ada)).subject.id}` },
    }),
    look: async (subject) => (await ofThread(subject)).mergedIntoId !== null,
    does: true,
    told: "A moderator merged your thread into another",
    means: "Your thread is now part of another thread. The old address redirects there.",
    meant: "Your thread was part of another thread. The old address redirected there.",
    holdsNow: "Your thread is a thread of its own again.",
    outcome: "A moderator merged what you flagged into another",
    log: "Merged a thread into another",
  },
  slow: {
    about: async (world, owner) => ({ ...(await aThread(world, owner)), more: { minutes: 5 } }),
    look: async (subject) => (await ofThread(subject)).slowSeconds,
    does: 300,
    told: "A moderator put your thread into slow mode",
    means: "Each member must wait 5 minutes between two replies.",
    meant: "Each member had to wait 5 minutes between two replies.",
    holdsNow: "The slow mode of this decision is off.",
    outcome: "A moderator put what you flagged into slow mode",
    log: "Put a thread into slow mode",
  },
  author_replies_only: {
    about: aThread,
    look: async (subject) => (await ofThread(subject)).authorRepliesOnlyAt !== null,
    does: true,
    told: "A moderator limited your thread to the author’s replies",
    means: "Only the author of this forum can reply in the thread.",
    meant: "Only the author of this forum could reply in the thread.",
    holdsNow: "The thread is no longer limited to the author’s replies.",
    outcome: "A moderator limited what you flagged to the author’s replies",
    log: "Limited a thread to the author’s replies",
  },
  lock: {
    about: aThread,
    look: async (subject) => (await ofThread(subject)).lockedAt !== null,
    does: true,
    told: "A moderator locked your thread",
    means: "Nobody can reply in the thread. Everyone can still read it.",
    meant: "Nobody could reply in the thread. Everyone could still read it.",
    holdsNow: "The thread is no longer locked.",
    outcome: "A moderator locked what you flagged",
    log: "Locked a thread",
  },
  unlock: {
    async about(world, owner) {
      const { subject } = await aThread(world, owner);
      await decided(world.people.kit, "lock", subject);
      return { subject };
    },
    look: async (subject) => (await ofThread(subject)).lockedAt !== null,
    does: false,
    told: "A moderator unlocked your thread",
    means: "Everyone can reply in the thread again.",
    meant: "Everyone could reply in the thread again.",
    holdsNow: "The earlier limits on replies apply again.",
    outcome: "A moderator unlocked what you flagged",
    log: "Unlocked a thread",
  },
  warn: {
    about: anAccount,
    look: async (_subject, { id }) => (await listEarned([id], new Date(0)))[0]?.lost,
    does: 1,
    told: "A moderator warned you",
    means: "Nothing changes for your account. If this happens again, a moderator may limit it.",
    meant: "You were warned. Nothing changed for your account.",
    holdsNow: "The warning no longer counts.",
    outcome: "A moderator agreed with your flag and acted on it",
    log: "Warned a member",
  },
  limit: {
    about: async (world, owner) => ({ ...(await anAccount(world, owner)), more: lastDays }),
    look: limitsOf,
    does: { ...NO_LIMITS, limited: true },
    told: "A moderator limited your account",
    means: "The first-day limits apply to your account: fewer posts a day, and fewer links in each.",
    meant: "The first-day limits applied to your account: fewer posts a day, and fewer links in each.",
    holdsNow: "This decision no longer limits your account.",
    outcome: "A moderator agreed with your flag and acted on it",
    log: "Limited a member’s account",
  },
  silence: {
    about: async (world, owner) => ({ ...(await anAccount(world, owner)), more: lastDays }),
    look: limitsOf,
    does: { ...NO_LIMITS, silenced: true },
    told: "A moderator silenced your account",
    means: "You cannot post. You can still read, mark, flag and appeal.",
    meant: "You could not post. You could still read, mark, flag and appeal.",
    holdsNow: "This decision no longer stops you from posting.",
    outcome: "A moderator agreed with your flag and acted on it",
    log: "Silenced a member’s account",
  },
  suspend: {
    about: async (world, owner) => ({ ...(await anAccount(world, owner)), more: lastDays }),
    look: limitsOf,
    does: { ...NO_LIMITS, suspended: true },
    told: "A moderator suspended your account",
    means: "You cannot post, mark or flag. You can still read, delete your posts and appeal.",
    meant: "You could not post, mark or flag. You could still read, delete your posts and appeal.",
    holdsNow: "This decision no longer stops you from posting, marking and flagging.",
    outcome: "A moderator agreed with your flag and acted on it",
    log: "Suspended a member’s account",
  },
  delete_content: {
    async about(world, owner) {
      await aReply(world, owner);
      return anAccount(world, owner);
    },
    look: isPublic,
    does: [{ shown: false }],
    told: "A moderator removed everything you wrote",
    means: "Only you and moderators can see what you wrote here.",
    meant: "Only you and moderators could see what you had written here.",
    holdsNow: "Everything you wrote is back, except what other decisions hide.",
    outcome: "A moderator agreed with your flag and acted on it",
    log: "Removed everything a member wrote",
  },
};
