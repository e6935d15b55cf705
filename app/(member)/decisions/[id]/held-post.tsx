import { GivenBack } from "@/components/statements/decided-words";
import { Facts } from "@/components/statements/facts";
import type { DecidedText, Statement } from "@/db/decisions/statements";
import { OTHER_WAYS } from "@/lib/forum/moderation/statements/appeal-words";
import { factsOf } from "@/lib/forum/moderation/statements/facts";
import { heldWords } from "@/lib/forum/moderation/statements/held-words";
import { commentAnchor, threadPath } from "@/lib/urls";

type Props = {
  statement: Statement;
  texts: readonly DecidedText[];
  picture: string | null;
};

/** For its writer: what happens next at once, and the statement of reasons folded below. */
export function HeldPost({ statement, texts, picture }: Props) {
  const { checks, thread, commentId, entryId } = statement;
  const inPlace = thread?.listed && commentId ? `${threadPath(thread)}#${commentAnchor(commentId)}` : null;
  return (
    <>
      <p className="note line">
        <b>{heldWords(checks)}</b> Until then only you and moderators see it. You need not post again.
      </p>
      <div className="acts">
        {inPlace && (
          <a className="btn go" href={inPlace}>
            See it in the thread
          </a>
        )}
        <a className={inPlace ? "btn" : "btn go"} href="/">
          To the threads
        </a>
      </div>
      <details className="fold">
        <summary>What you wrote</summary>
        <GivenBack texts={texts} more={null} picture={picture} mine bare />
      </details>
      <details className="fold">
        <summary>The formal statement</summary>
        <Facts of={factsOf(statement)} entry={entryId} />
        <p className="fine">{OTHER_WAYS}</p>
      </details>
    </>
  );
}
