import {
  editCommentPath,
  editThreadPath,
  messagePath,
  messagesPath,
  publishPath,
  queuePath,
  replyPath,
  statementPath,
  updateStoryPath,
  writeToPath,
} from "../urls";

const ID = "[1-9]\\d{0,14}";

export const PLACE = new RegExp(
  `^(?:ask|tell|publish(?::${ID})?|(?:reply|answer):${ID}(?::${ID})?|edit:(?:thread|comment):${ID}|(?:update|appeal):${ID}|modmail(?::${ID})?|modmail-to:${ID})$`,
);

export interface Destination {
  readonly kind:
    | "question"
    | "story"
    | "article"
    | "reply"
    | "answer"
    | "edit"
    | "update"
    | "appeal"
    | "message";
  readonly threadId: number | null;
  readonly commentId: number | null;
  readonly href: string;
}

export function destinationOf(place: string): Destination {
  const [first, ...rest] = place.split(":");
  const [id, commentId] = rest.slice(-2).map(Number);
  switch (first) {
    case "tell":
      return { kind: "story", threadId: null, commentId: null, href: "/tell" };
    case "publish":
      return { kind: "article", threadId: null, commentId: null, href: publishPath(id) };
    case "reply":
      return about("reply", replyPath(Number(id), commentId), Number(id), commentId ?? null);
    case "answer": {
      const question = { threadId: Number(id), commentId: commentId ?? null };
      return about("answer", queuePath({ answer: [question] }), question.threadId, question.commentId);
    }
    case "update":
      return about("update", updateStoryPath(Number(id)), Number(id));
    case "appeal":
      return { kind: "appeal", threadId: null, commentId: null, href: statementPath(Number(id)) };
    case "modmail":
      return message(id ? messagePath(Number(id)) : messagesPath);
    case "modmail-to":
      return message(writeToPath(Number(id)));
    case "edit":
      return rest[0] === "thread"
        ? about("edit", editThreadPath(Number(rest[1])), Number(rest[1]))
        : about("edit", editCommentPath(Number(rest[1])), null, Number(rest[1]));
    default:
      return { kind: "question", threadId: null, commentId: null, href: "/ask" };
  }
}

const message = (href: string): Destination => ({ kind: "message", threadId: null, commentId: null, href });

function about(
  kind: Destination["kind"],
  href: string,
  threadId: number | null,
  commentId: number | null = null,
): Destination {
  return { kind, href, threadId, commentId };
}
