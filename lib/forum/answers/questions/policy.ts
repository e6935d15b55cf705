import type { EarlierAnswer } from "@/db/questions/reads";
import { isOpenTo } from "@/lib/forum/content/comments/policy";
import { canWrite } from "@/lib/forum/people/policy";
import type { Actor, Member } from "@/lib/pipeline/actor";
import { ALLOW, deny, type Verdict } from "@/lib/pipeline/verdict";
import type { Asked } from "./find";
import { isGone, nameOf } from "./rules";

/** Opens the page only; each action on it has a policy of its own. */
export function canSeeQueue(actor: Actor): actor is Member {
  return actor.kind === "member" && (actor.role === "author" || actor.role === "admin");
}

/** Only the author's answers resolve questions. */
export function canAnswer(actor: Member, at: Date): Verdict {
  const verdict = canWrite(actor, at);
  if (!verdict.allowed) return verdict;
  return actor.role === "author"
    ? ALLOW
    : deny("Only the author can answer on this page. You can reply in the thread.");
}

export function canResolve(actor: Member, at: Date): Verdict {
  const verdict = canWrite(actor, at);
  if (!verdict.allowed) return verdict;
  return actor.role === "author" || actor.role === "admin"
    ? ALLOW
    : deny("Only the author and admins can resolve questions in this queue.");
}

export function takeReplies(actor: Actor, questions: readonly Asked[]): Verdict {
  const wrong = questions.flatMap((asked) => problemOf(asked) ?? lockOf(actor, asked) ?? []);
  const [first] = wrong;
  if (!first) return ALLOW;
  const rest =
    questions.length > wrong.length
      ? " Leave out the questions that cannot be answered, then post again."
      : "";
  const said = wrong.map(({ reason }) => reason).join(" ");
  return deny(`${said} Nothing was posted, and your text is kept.${rest}`, first.code);
}

export function canBeDismissed(questions: readonly Asked[]): Verdict {
  const wrong = questions.flatMap((asked) => problemOf(asked) ?? []);
  const [first] = wrong;
  if (!first) return ALLOW;
  return deny(
    `${wrong.map(({ reason }) => reason).join(" ")} Nothing was changed. Reload the queue.`,
    first.code,
  );
}

export function canBeResolved(asked: Asked): Verdict {
  const wrong = problemOf(asked);
  return wrong ? deny(`${wrong.reason} Nothing was changed.`, wrong.code) : ALLOW;
}

export function canBeReopened(asked: Asked): Verdict {
  return asked.settled
    ? ALLOW
    : deny(`${nameOf(asked)} is not resolved, or somebody has already reopened it.`, "conflict");
}

export function canPointTo(earlier: EarlierAnswer): Verdict {
  if (!earlier.answers)
    return deny("The answer you chose is no longer visible. Choose another one.", "conflict");
  if (earlier.pointer)
    return deny("The reply you chose only links to an answer. Choose that answer.", "conflict");
  return earlier.outdated
    ? deny("The answer you chose is marked as outdated. Choose the newer one.", "conflict")
    : ALLOW;
}

type Problem = { readonly reason: string; readonly code: "gone" | "conflict" };

function problemOf(asked: Asked): Problem | null {
  const name = nameOf(asked);
  if (isGone(asked)) return { reason: `${name} has been deleted, hidden or removed.`, code: "gone" };
  if (asked.waits) return null;
  if (asked.comment?.promotedId) return { reason: `${name} is now its own thread.`, code: "conflict" };
  const why = asked.settled
    ? SETTLED[asked.settled]
    : asked.answered
      ? "has already been answered."
      : "is not in the author’s queue.";
  return { reason: `${name} ${why}`, code: "conflict" };
}

const SETTLED = {
  handed_over: "has already been handed to the community.",
  declined: "has already been declined.",
  no_question: "has already been marked as not a question.",
} as const;

function lockOf(actor: Actor, asked: Asked): Problem | null {
  const reason = `${nameOf(asked)} is in a locked thread.`;
  return isOpenTo(actor, asked.thread).allowed ? null : { reason, code: "conflict" };
}
