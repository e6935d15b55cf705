import {
  editCommentPath,
  editThreadPath,
  queuePath,
  replyPath,
  statementPath,
  updateStoryPath,
} from "../urls";

const ID = "[1-9]\\d{0,14}";

export const PLACE = new RegExp(
  `^(?:ask|tell|publish|(?:reply|answer):${ID}(?::${ID})?|edit:(?:thread|comment):${ID}|(?:update|appeal):${ID})$`,
);

export interface Destination {
  readonly kind: "question" | "story" | "article" | "reply" | "answer" | "edit" | "update" | "appeal";
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
      return { kind: "article", threadId: null, commentId: null, href: "/publish" };
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
    case "edit":
      return rest[0] === "thread"
        ? about("edit", editThreadPath(Number(rest[1])), Number(rest[1]))
        : about("edit", editCommentPath(Number(rest[1])), null, Number(rest[1]));
    default:
      return { kind: "question", threadId: null, commentId: null, href: "/ask" };
  }
}

function about(
  kind: Destination["kind"],
  href: string,
  threadId: number | null,
  commentId: number | null = null,
): Destination {
  return { kind, href, threadId, commentId };
}
