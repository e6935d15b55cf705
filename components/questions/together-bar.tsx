"use client";

import Form from "next/form";
import { useEffect, useState } from "react";
import { queuePath } from "@/lib/urls";
import { counted } from "@/lib/words/counts";
import { TOGETHER } from "./together-form";

type Props = { tag: string | undefined; after: string | undefined };

export function TogetherBar({ tag, after }: Props) {
  const [chosen, setChosen] = useState(0);

  // Keeps the selection while rows come and go.
  useEffect(() => {
    const count = () => setChosen(document.querySelectorAll(".pick :checked").length);
    count();
    document.addEventListener("change", count);
    return () => document.removeEventListener("change", count);
  });

  const questions = chosen > 0 ? counted(chosen, "question", "questions") : "the chosen questions";
  return (
    <Form id={TOGETHER} action={queuePath()} scroll={false} className="together-bar">
      {tag && <input type="hidden" name="tag" value={tag} />}
      {after && <input type="hidden" name="after" value={after} />}
      <button type="submit" className="btn go">{`Answer ${questions} with one reply`}</button>
    </Form>
  );
}
