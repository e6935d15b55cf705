import type { CommentView } from "@/db/comments/rows";
import { commentAnchor, conversationPath, historyPath, replyPath } from "@/lib/urls";
import { counted } from "@/lib/words/counts";
import { OutdatedNote } from "../answers/outdated-note";
import { answeredName } from "../people/name-of";
import { ResolutionNote } from "../threads/resolution-note";
import { helpfulWords, saveWords } from "../ui/mark-words";
import { Moment } from "../ui/moment";
import { CommentBody } from "./comment-body";
import { Commenter } from "./commenter";
import { MARKS } from "./marks-form";
import type { Setting } from "./setting";

type Props = {
  comment: CommentView;
  in: Setting;
  inReplyTo?: "always" | "on a phone" | "no";
  alone?: boolean;
};

/** A page has up to 500 of these, so every element counts. */
export function CommentBox({ comment, in: setting, inReplyTo = "no", alone = false }: Props) {
  const { id, oldId, parentId, state } = comment;
  const oldPlace = oldId !== null && <i id={`comment-${oldId}`} />;
  if (state === "promoted")
    return (
      <div className="b">
        {oldPlace}
        <CommentBody comment={comment} />
      </div>
    );
  return (
    <div className="b">
      {oldPlace}
      <div className="w">
        <Commenter of={comment} />
        {id === setting.acceptedId && <span className="mark ok">Accepted answer</span>}
        <a className="p" href={`#${commentAnchor(id)}`}>
          <Moment at={comment.createdAt} />
        </a>
        {comment.editedAt && state === "shown" && (
          <a className="p" href={historyPath(setting.thread, id)}>
            edited
          </a>
        )}
        {comment.sharedBy > 1 && (
          <span>{`Answers ${counted(comment.sharedBy, "question", "questions")}`}</span>
        )}
      </div>
      {inReplyTo !== "no" && parentId !== null && (
        <p className={inReplyTo === "always" ? "rt" : "rt l3"}>
          {"in reply to "}
          <a href={setting.hrefOf(parentId)} dir="auto">
            {answeredName(comment) ?? "a reply"}
          </a>
        </p>
      )}
      <OutdatedNote of={comment.outdated} />
      <CommentBody comment={comment} />
      <ResolutionNote settlement={comment.settlement} />
      <div className="do">
        {state === "shown" && (
          <button type="submit" form={MARKS} name="commentId" value={id}>
            {helpfulWords(comment.helpfulCount).shown}
          </button>
        )}
        {state === "shown" && !setting.locked && <a href={replyPath(setting.thread.id, id)}>Reply</a>}
        {state === "shown" && <a href={`#${commentAnchor(id)}`}>Share</a>}
        {state === "shown" && (
          <button type="submit" form={MARKS} formAction="/api/save" name="commentId" value={id}>
            {saveWords(0, false).shown}
          </button>
        )}
        {alone && <a href={conversationPath(setting.thread, id)}>Open on its own page</a>}
      </div>
    </div>
  );
}
