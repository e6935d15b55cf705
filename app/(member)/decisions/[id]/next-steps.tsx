import type { Statement } from "@/db/decisions/statements";
import { KINDS } from "@/lib/forum/moderation/decisions/kinds";
import { TARGETS } from "@/lib/forum/targets/kinds";
import { commentPath, messagesPath, personPath, statementPath, threadPath } from "@/lib/urls";
import { momentOf } from "@/lib/words/dates";

export function WhatNext({ statement, mine }: { statement: Statement; mine: boolean }) {
  return (
    <>
      <Place {...statement} mine={mine} />
      <Now {...statement} mine={mine} />
    </>
  );
}

function Place({
  targetKind,
  thread,
  commentId,
  owner,
  mine,
  kind,
  undoneAt,
}: Statement & { mine: boolean }) {
  const whose = !mine && owner && (
    <>
      {" "}
      {targetKind === "person" ? "Member:" : "Written by"}{" "}
      <a href={personPath(owner.handle)}>@{owner.handle}</a>.
    </>
  );
  if (!thread) return whose ? <p className="intro">{whose}</p> : null;
  const reply = targetKind === "comment" && commentId;
  // The address of a merged thread redirects to the other thread.
  const leads = thread.listed || (kind === "merge" && !undoneAt);
  // A question mark already ends the sentence.
  const end = leads && /[?!.…]$/.test(thread.title) ? "" : ".";
  return (
    <p className="intro">
      {reply ? "In " : "Thread: "}
      {leads ? (
        <a href={reply ? commentPath(reply) : threadPath(thread)} dir="auto">
          {thread.title}
        </a>
      ) : (
        <>“{thread.title}”</>
      )}
      {end}
      {whose}
    </p>
  );
}

function Now({ by, undoneAt, undoneBy, ended, kind, targetKind, mine }: Statement & { mine: boolean }) {
  if (undoneAt)
    return (
      <p className="note">
        {undoneBy
          ? `A moderator undid this decision on ${momentOf(undoneAt)}.`
          : `The forum’s software ended this decision on ${momentOf(undoneAt)}, because flags were withdrawn.`}
      </p>
    );
  if (ended) {
    const { your, a } = TARGETS[targetKind].words;
    const did = KINDS[ended.kind].words.did(mine ? your : a, mine);
    return (
      <p className="note">
        {`On ${momentOf(new Date(ended.at))}, a moderator ${did}. `}
        <a href={statementPath(ended.id)}>Read the later decision</a>
      </p>
    );
  }
  if (by) return null;
  return kind === "hide" ? (
    <section className="note next-step">
      <h2>What happens next</h2>
      <p>
        A moderator checks your post. If it is fine, it appears in its place and we notify the others in the
        thread. We notify you either way, in your inbox and by email. You need not post again. If you have a
        question about this, <a href={messagesPath}>write to the moderators</a>.
      </p>
    </section>
  ) : null;
}
