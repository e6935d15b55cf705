import type { CommentView } from "@/db/comments/rows";
import type { RichText } from "@/lib/rich-text/document";
import { openingOf } from "@/lib/rich-text/opening";
import { plainTextOf } from "@/lib/rich-text/plain-text";
import { commentPath } from "@/lib/urls";
import { Commenter } from "../comments/commenter";
import { Moment } from "../ui/moment";

const LETTERS = 260;
const SHOWN = 6;

export function RepliesSoFar({ replies }: { replies: readonly CommentView[] }) {
  const shown = replies.filter(({ state }) => state === "shown");
  if (shown.length === 0) return null;
  return (
    <section className="replies-so-far" aria-labelledby="said-head">
      <h3 id="said-head">Replies so far</h3>
      <ol className="plain">
        {shown.slice(0, SHOWN).map((reply) => (
          <li key={reply.id}>
            <div className="w">
              <Commenter of={reply} />
              <a className="p" href={commentPath(reply.id)}>
                <Moment at={reply.createdAt} />
              </a>
            </div>
            <p className="opening" dir="auto">
              {openingOf(plainTextOf(reply.body as RichText), LETTERS)}
            </p>
          </li>
        ))}
      </ol>
      {shown.length > SHOWN && <p className="hint">{`And ${shown.length - SHOWN} more in the thread.`}</p>}
    </section>
  );
}
