"use client";

import type { ReactNode } from "react";
import { publishArticleAction } from "@/lib/actions/threads";
import type { ServerDraft } from "../drafts/server-drafts";
import { Form } from "../forms/form";
import { BodyField } from "../forms/text-fields";
import { TitleField } from "../forms/title-field";
import { useForm } from "../forms/use-form";
import { type ChoosableTag, TagChoice } from "../tags/tag-choice";

const names = { title: "Title", body: "The article", tags: "Tags" };

type Props = { tags: ChoosableTag[]; stored: ServerDraft | null; submission: string; closed: ReactNode };

export function PublishForm({ tags, stored, submission, closed }: Props) {
  const form = useForm(publishArticleAction, stored);
  const { state } = form;
  if (closed && !state.message) return closed;
  return (
    <Form of={form} submission={submission} draft="publish" button={["Publish", "Publishing…"]} names={names}>
      <TitleField
        state={state}
        label={names.title}
        hint="What a runner would search for. 15 to 120 characters."
      />
      <BodyField
        state={state}
        label={names.body}
        hint="20 to 32,000 characters. Leave an empty line between paragraphs."
        rows={18}
        kind="thread"
      />
      <TagChoice state={state} tags={tags} suggested={[]} />
    </Form>
  );
}
