import { createElement } from "react";
import type { CommentView } from "@/db/comments/rows";
import type { PersonView } from "@/db/people/reads";
import type { MentionView, ThreadView } from "@/db/threads/reads";
import { personPath, picturePath } from "@/lib/urls";
import { Answered, QuotedFrom } from "../comments/answered-comment";
import { nameOf } from "../people/name-of";
import { STRANGERS_LINK } from "../rich-text/inline";

type Within = Pick<ThreadView, "id" | "slug" | "title" | "excerpt">;

export type Quoted =
  | { kind: "thread"; thread: Within }
  | { kind: "comment"; thread: Within; comment: CommentView }
  | { kind: "picture"; thread: Within; pictureKey: string }
  | { kind: "person"; person: PersonView }
  | { kind: "mention"; thread: Within; mention: MentionView };

const LABEL = "What you are flagging";

export function FlaggedTarget({ of }: { of: Quoted }) {
  switch (of.kind) {
    case "thread":
      return <Answered thread={of.thread} comment={null} label={LABEL} />;
    case "comment":
      return <Answered thread={of.thread} comment={of.comment} label={LABEL} />;
    case "picture":
      return (
        <QuotedFrom thread={of.thread} label={LABEL}>
          {createElement("img", {
            className: "flagged-picture",
            src: picturePath(of.pictureKey),
            alt: "The picture you are flagging",
          })}
        </QuotedFrom>
      );
    case "mention":
      return (
        <QuotedFrom thread={of.thread} label={LABEL}>
          <p>
            <a href={of.mention.url} rel={STRANGERS_LINK} dir="auto">
              {of.mention.title}
            </a>
          </p>
          {of.mention.excerpt && <p dir="auto">{of.mention.excerpt}</p>}
        </QuotedFrom>
      );
    case "person":
      return (
        <section className="answered" aria-label={LABEL}>
          <p>
            The account of{" "}
            <a href={personPath(of.person.handle)} dir="auto">
              {nameOf(of.person)}
            </a>
          </p>
          {of.person.about && (
            <blockquote>
              <p dir="auto">{of.person.about}</p>
            </blockquote>
          )}
        </section>
      );
  }
}
