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
    : deny("Only the author answers from this page. In the thread itself everybody can reply.");
}

export function canResolve(actor: Member, at: Date): Verdict {
  const verdict = canWrite(actor, at);
  if (!verdict.allowed) return verdict;
  return actor.role === "author" || actor.role === "admin"
    ? ALLOW
    : deny("Only the author decides what becomes of the questions that wait.");
}

export function takeReplies(actor: Actor, questions: readonly Asked[]): Verdict {
  const wrong = questions.flatMap((asked) => problemOf(asked) ?? lockOf(actor, asked) ?? []);
  const [first] = wrong;
  if (!first) return ALLOW;
  const rest =
    questions.length > wrong.length ? " Take out what cannot be answered and send the rest again." : "";
  const said = wrong.map(({ reason }) => reason).join(" ");
  return deny(`${said} Nothing was posted, and your words are kept.${rest}`, first.code);
}

export function canBeResolved(asked: Asked): Verdict {
  const wrong = problemOf(asked);
  return wrong ? deny(`${wrong.reason} Nothing was changed.`, wrong.code) : ALLOW;
}

export function canBeReopened(asked: Asked): Verdict {
  return asked.settled
    ? ALLOW
    : deny(`${nameOf(asked)} is not settled, or somebody has reopened it.`, "conflict");
}

export function canPointTo(earlier: EarlierAnswer): Verdict {
  if (!earlier.answers)
    return deny("The answer you chose is not shown any more. Choose another one.", "conflict");
  if (earlier.pointer)
    return deny("The reply you chose only leads to an answer. Choose that answer.", "conflict");
  return earlier.outdated
    ? deny("The answer you chose is marked as outdated. Choose the newer one.", "conflict")
    : ALLOW;
}

type Problem = { readonly reason: string; readonly code: "gone" | "conflict" };

function problemOf(asked: Asked): Problem | null {
  const name = nameOf(asked);
  if (isGone(asked)) return { reason: `${name} was withdrawn or taken away meanwhile.`, code: "gone" };
  if (asked.waits) return null;
  if (asked.comment?.promotedId)
    return { reason: `${name} became a thread of its own meanwhile.`, code: "conflict" };
  const why = asked.settled
    ? SETTLED[asked.settled]
    : asked.answered
      ? "was answered meanwhile."
      : "is no question that waits for the author.";
  return { reason: `${name} ${why}`, code: "conflict" };
}

const SETTLED = {
  handed_over: "was left to everybody meanwhile.",
  declined: "was declined meanwhile.",
  no_question: "was found to be no question meanwhile.",
} as const;

function lockOf(actor: Actor, asked: Asked): Problem | null {
  const reason = `${nameOf(asked)} is in a locked thread, which takes no replies.`;
  return isOpenTo(actor, asked.thread).allowed ? null : { reason, code: "conflict" };
}
