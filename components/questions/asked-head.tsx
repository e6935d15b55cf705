import type { WaitingRow } from "@/db/queries/questions";
import { openingOf } from "@/lib/rich-text/opening";
import { commentPath, threadPath } from "@/lib/urls";
import { Ago } from "../inbox/ago";
import { nameOf } from "../people/name-of";
import { TagLinks } from "../tags/tag-links";

const TAGS_SHOWN = 3;
const TITLE = 60;

/** What a question is called: by its title, or who said it where there is none. */
export function calledOf({ commentId, title, asker }: WaitingRow): string {
  return commentId === null ? title : nameOf(asker);
}

/** Where it stands, who asked, and since when they wait. */
export function AskedHead({ row, now }: { row: WaitingRow; now: Date }) {
  const { commentId, threadId, slug, title, asker, askedAt, tags } = row;
  return (
    <>
      <h2>{calledOf(row)}</h2>
      <p className="meta">
        <span className="kind">{commentId === null ? "Question" : "Comment"}</span>
        {commentId === null ? (
          <>
            <span>{nameOf(asker)}</span>
            <a href={threadPath({ id: threadId, slug })}>In its thread</a>
          </>
        ) : (
          <a href={commentPath(commentId)}>{`under “${openingOf(title, TITLE)}”`}</a>
        )}
        <Ago at={askedAt} now={now} />
        <TagLinks tags={tags.slice(0, TAGS_SHOWN)} />
      </p>
    </>
  );
}
