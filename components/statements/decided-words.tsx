import { createElement } from "react";
import type { DecidedText } from "@/db/decisions/statements";
import { dayOf } from "@/lib/words/dates";
import { RichText } from "../rich-text/rich-text";
import { More } from "../ui/more";
import { CopyBox } from "./copy-box";

type Props = {
  texts: readonly DecidedText[];
  more: string | null;
  picture: string | null;
  mine: boolean;
  redacted?: boolean;
  /** Without a heading of its own. */
  bare?: boolean;
};

const KEPT = "Your text is kept. You can copy it and use it elsewhere.";
const REDACTED =
  "Your text as you wrote it, with the words a moderator removed. Only you and moderators can read this.";

/** The writer may keep a copy of what a decision removed. */
export function GivenBack({ texts, more, picture, mine, redacted = false, bare = false }: Props) {
  if (texts.length === 0 && !picture) return null;
  return (
    <section className="decided-words">
      {!bare && <h2>{mine ? "What you wrote" : "What they wrote"}</h2>}
      <p className="hint">{mine ? (redacted ? REDACTED : KEPT) : "As the writer sees it."}</p>
      {texts.map((text) => (
        <Text key={text.decisionId} {...text} open={texts.length === 1} />
      ))}
      {picture && (
        <a href={picture}>
          {createElement("img", {
            className: "decided-picture",
            src: picture,
            alt: "The picture that the decision is about",
          })}
        </a>
      )}
      {more && <More href={more}>Show more</More>}
    </section>
  );
}

function Text({ title, body, text, updates, writtenAt, thread, open }: DecidedText & { open: boolean }) {
  const where = title ? title : `A reply in “${thread.title}”`;
  return (
    <details className="decided-text" open={open}>
      <summary>
        <bdi>{where}</bdi>, {dayOf(writtenAt)}
      </summary>
      <blockquote>
        <RichText stored={body} />
        {updates.map(({ writtenOn, note }) => (
          <p key={`${writtenOn} ${note}`}>
            <b>{writtenOn}</b> <bdi>{note}</bdi>
          </p>
        ))}
      </blockquote>
      <CopyBox
        text={[title ?? [], text, ...updates.map(({ writtenOn, note }) => `${writtenOn}: ${note}`)]
          .flat()
          .join("\n\n")}
        label={`Text of: ${where}`}
      />
    </details>
  );
}
