import { useRef } from "react";
import type { FoundAnswer } from "@/lib/actions/found";
import { counted } from "../ui/words";
import { useFound } from "./use-found";

const kinds: Record<FoundAnswer["kind"], string> = {
  author_reply: "Author",
  passage: "Author’s article",
  accepted: "Accepted answer",
  thread: "Asked before",
};

/** Beside the question that is typed: what answers it already. The forms of its buttons are `ThankForms`. */
export function FoundAnswers() {
  const place = useRef<HTMLElement>(null);
  const found = useFound(place);
  return (
    <section className="found" ref={place} aria-label="Answered already">
      <p className="hint" role="status">
        {said(found)}
      </p>
      <ol>
        {found?.map((answer) => (
          <Found key={answer.url} answer={answer} />
        ))}
      </ol>
    </section>
  );
}

function Found({
  answer: { kind, url, commentId, threadId, title, excerpt, runners },
}: {
  answer: FoundAnswer;
}) {
  const byAuthor = kind === "author_reply" || kind === "passage";
  const open = kind === "thread" && runners > 0;
  return (
    <li>
      <p className="meta">
        <span className={byAuthor ? "by" : "mark"}>{kinds[kind]}</span>
        {open && <span>{counted(runners, "waits", "wait")} for an answer</span>}
      </p>
      <a href={url} target="_blank" rel="noopener" aria-label={`${title} (opens in a new tab)`}>
        {title}
      </a>
      <p>{excerpt}</p>
      <button
        type="submit"
        className="btn"
        form={open ? "same-question" : "answers-me"}
        name={commentId && !open ? "commentId" : "threadId"}
        value={commentId && !open ? commentId : threadId}
      >
        {open ? "I have this question too" : "This answers me"}
      </button>
    </li>
  );
}

/** Thanks for an answer, or joining a question, in place of asking: the draft goes with it. */
export function ThankForms({ leaving }: { leaving(): void }) {
  return (
    <>
      <form id="answers-me" method="post" action="/api/helpful" onSubmit={leaving}>
        <input type="hidden" name="draft" value="ask" />
      </form>
      <form id="same-question" method="post" action="/api/me-too" onSubmit={leaving}>
        <input type="hidden" name="draft" value="ask" />
      </form>
    </>
  );
}

function said(found: FoundAnswer[] | null): string {
  if (!found) return "What is answered here already shows up here while you type.";
  if (found.length === 0) return "Nothing here answers it yet.";
  return `${counted(found.length, "place", "places")} may answer it already.`;
}
