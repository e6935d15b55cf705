import type { SavedPost, ShownPost } from "@/db/saved/reads";
import { openingOf } from "@/lib/rich-text/opening";
import { commentPath, noteSavedPath, threadPath } from "@/lib/urls";
import { calendarDayOf } from "@/lib/words/dates";
import { ANONYMOUS, nameOf, THE_ASKER } from "../people/name-of";
import { RoleMark } from "../people/role-mark";
import { kindNames } from "../threads/kind-names";
import { Day } from "../ui/moment";
import { RemoveSavedForm } from "./remove-saved-form";

const OPENING = 200;
/** Of a reply, in place of a title. */
const FIRST_WORDS = 110;

export function SavedRow({ saved }: { saved: SavedPost }) {
  const { id, post, note, remindOn, due, savedAt } = saved;
  const title = titleOf(post);
  return (
    <li id={`s${id}`}>
      {post ? <Shown post={post} /> : <p className="gone">This post is no longer here.</p>}
      {note && (
        <p className="own-note" dir="auto">
          <span className="vh">Your note: </span>
          {note}
        </p>
      )}
      <div className="meta">
        {remindOn && (
          <span className={due ? "mark due" : "mark"}>
            {due
              ? `Reminder of ${calendarDayOf(new Date(remindOn))}`
              : `Reminder on ${calendarDayOf(new Date(remindOn))}`}
          </span>
        )}
        <span>
          {"saved on "}
          <Day at={savedAt} />
        </span>
        <a href={noteSavedPath(id)} aria-label={`Edit note and reminder of “${title}”`}>
          {note || remindOn ? "Edit note and reminder" : "Add a note or a reminder"}
        </a>
        <RemoveSavedForm savedId={id} title={title} />
      </div>
    </li>
  );
}

export const titleOf = (post: ShownPost | null) => post?.title ?? "a post that is no longer here";

function Shown({ post }: { post: ShownPost }) {
  const { title, text, commentId, threadId, slug, threadKind } = post;
  const href = commentId === null ? threadPath({ id: threadId, slug }) : commentPath(commentId);
  return (
    <>
      <h3>
        <a href={href} dir="auto">
          {commentId === null || !text ? title : openingOf(text, FIRST_WORDS)}
        </a>
      </h3>
      {commentId === null && text && (
        <p className="opening" dir="auto">
          {openingOf(text, OPENING)}
        </p>
      )}
      <p className="meta">
        <span className="kind">{commentId === null ? kindNames[threadKind] : "Reply"}</span>
        <Where post={post} />
      </p>
    </>
  );
}

function Where({ post: { writer, commentId, moved, threadId, slug, title } }: { post: ShownPost }) {
  if (moved) return <span>A moderator moved this post.</span>;
  return (
    <>
      <span dir="auto">{`by ${writer ? nameOf(writer) : commentId === null ? ANONYMOUS : THE_ASKER}`}</span>
      {writer && <RoleMark of={writer} />}
      {commentId !== null && (
        <span>
          {"in "}
          <a href={threadPath({ id: threadId, slug })} dir="auto">
            {title}
          </a>
        </span>
      )}
    </>
  );
}
