import type { ReactNode } from "react";
import type { WaitingRow } from "@/db/questions/reads";
import { openingOf } from "@/lib/rich-text/opening";
import { commentPath, threadPath } from "@/lib/urls";
import { Ago } from "../inbox/ago";
import { nameOf } from "../people/name-of";
import { TagLinks } from "../tags/tag-links";
import { calledOf } from "./question-name";

const TAGS_SHOWN = 3;
const TITLE = 44;

type Props = { row: WaitingRow; now: Date; level?: 2 | 3; children?: ReactNode };

export function AskedHead({ row, now, level = 2, children }: Props) {
  const { commentId, threadId, slug, title, asker, askedAt, tags } = row;
  const Heading = `h${level}` as const;
  return (
    <>
      <Heading dir="auto">{calledOf(row)}</Heading>
      <p className="meta">
        <span className="kind">{commentId === null ? "Question" : "Comment"}</span>
        {commentId === null ? (
          <>
            <span dir="auto">{nameOf(asker)}</span>
            <a href={threadPath({ id: threadId, slug })}>See the thread</a>
          </>
        ) : (
          <a href={commentPath(commentId)} dir="auto">{`in “${openingOf(title, TITLE)}”`}</a>
        )}
        <Ago at={askedAt} now={now} />
        <TagLinks tags={tags.slice(0, TAGS_SHOWN)} />
        {children}
      </p>
    </>
  );
}
