"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { changePinnedArticleAction } from "@/lib/actions/forum-settings";
import { Field } from "../forms/field";
import { Form } from "../forms/form";
import { useQueueForm } from "../queues/use-queue-form";

type Props = {
  articles: readonly { readonly id: number; readonly title: string }[];
  pinned: number | null;
  submission: string;
};

export function PinForm({ articles, pinned, submission }: Props) {
  const form = useQueueForm(changePinnedArticleAction);
  const { state } = form;
  const router = useRouter();
  const overtaken = state.code === "conflict";
  useEffect(() => {
    if (overtaken) router.refresh();
  }, [overtaken, router]);
  return (
    <Form
      of={form}
      submission={submission}
      button={["Save", "Saving…"]}
      names={{ threadId: "Pinned article" }}
    >
      <input type="hidden" name="was" value={pinned ?? ""} />
      <Field
        state={state}
        name="threadId"
        label="Pinned article"
        hint="Shown first on the front page, above all threads."
      >
        <select
          id="threadId"
          name="threadId"
          className="typed"
          aria-describedby="threadId-hint"
          defaultValue={pinned ?? ""}
        >
          <option value="">None</option>
          {articles.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </Field>
    </Form>
  );
}
