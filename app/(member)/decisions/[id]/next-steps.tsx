import type { Statement } from "@/db/decisions/statements";
import { momentOf } from "@/lib/forum/moderation/statements/facts";
import { commentPath, personPath, statementPath, threadPath } from "@/lib/urls";

export function WhatNext({ statement, mine }: { statement: Statement; mine: boolean }) {
  return (
    <>
      <Place {...statement} mine={mine} />
      <Now {...statement} />
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
      It is <a href={personPath(owner.handle)}>@{owner.handle}</a>’s.
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
      {reply ? "In " : "It is "}
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

function Now({ by, undoneAt, supersededById, kind }: Statement) {
  if (undoneAt)
    return <p className="note">This was taken back on {momentOf(undoneAt)}. It holds no longer.</p>;
  if (by) return null;
  if (supersededById) {
    return (
      <p className="note">
        A moderator has looked at it since, and decided.{" "}
        <a href={statementPath(supersededById)}>Read what they decided</a>
      </p>
    );
  }
  return kind === "hide" ? (
    <section className="note next-step">
      <h2>What happens next</h2>
      <p>
        A moderator looks at it. If nothing is wrong with it, it is shown in its place, and whoever should
        hear of it hears then. Either way you are told, in your inbox and by mail. You need not write it
        again.
      </p>
    </section>
  ) : null;
}
