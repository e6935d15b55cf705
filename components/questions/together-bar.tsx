"use client";

import Form from "next/form";
import { useEffect, useState } from "react";
import { dismissQuestionsAction } from "@/lib/actions/questions";
import { type QueueView, queuePath } from "@/lib/urls";
import { SUBMISSION_FIELD } from "@/lib/web/form-state";
import { counted } from "@/lib/words/counts";
import { ErrorSummary } from "../forms/error-summary";
import { useQueueForm } from "../queues/use-queue-form";
import { TOGETHER } from "./together-form";

type Props = {
  view: Pick<QueueView, "list" | "tag" | "after">;
  answers: boolean;
  submission: string;
};

export function TogetherBar({ view: { list, tag, after }, answers, submission }: Props) {
  const [chosen, setChosen] = useState<readonly string[]>([]);

  // Keeps the selection while rows come and go.
  useEffect(() => {
    const read = () =>
      setChosen((before) => {
        const now = [...document.querySelectorAll<HTMLInputElement>(".pick :checked")].map(
          ({ value }) => value,
        );
        return now.join() === before.join() ? before : now;
      });
    read();
    document.addEventListener("change", read);
    return () => document.removeEventListener("change", read);
  });

  const number = chosen.length;
  const noun =
    list === "comments" ? (["comment", "comments"] as const) : (["question", "questions"] as const);
  const several = number > 0 ? counted(number, noun[0], noun[1]) : `the chosen ${noun[1]}`;
  return (
    <div className="together-bar">
      <Form id={TOGETHER} action={queuePath()} scroll={false}>
        {list && list !== "questions" && <input type="hidden" name="list" value={list} />}
        {tag && <input type="hidden" name="tag" value={tag} />}
        {after && <input type="hidden" name="after" value={after} />}
        {answers && <button type="submit" className="btn go">{`Answer ${several} with one reply`}</button>}
      </Form>
      {number > 0 && (
        <Dismiss
          codes={chosen}
          label={`Mark ${several} as not a question`}
          next={dismissedPath({ list, tag, after }, chosen)}
          submission={submission}
        />
      )}
    </div>
  );
}

type DismissProps = { codes: readonly string[]; label: string; next: string; submission: string };

function Dismiss({ codes, label, next, submission }: DismissProps) {
  const { form, state, pending, summary } = useQueueForm(dismissQuestionsAction);
  return (
    <form {...form}>
      <ErrorSummary state={state} names={{}} ref={summary} />
      <input type="hidden" name={SUBMISSION_FIELD} value={submission} />
      <input type="hidden" name="next" value={next} />
      {codes.map((code) => (
        <input key={code} type="hidden" name="question" value={code} />
      ))}
      <button type="submit" className="btn" aria-disabled={pending}>
        {label}
      </button>
    </form>
  );
}

function dismissedPath(view: Props["view"], codes: readonly string[]): string {
  const did = codes.map((code) => {
    const [threadId, commentId] = code.split(".").map(Number);
    return { threadId: threadId ?? 0, commentId: commentId ?? null };
  });
  return queuePath({ ...view, did });
}
