import { defineRichEditor, type RichEditorElement } from "@/components/rich-text/editor/define";
import { DRAFT_FIELD, SUBMISSION_FIELD } from "@/lib/web/form-state";
import { make } from "../make-element";
import { firstDayWords } from "./first-day-words";
import type { Writer } from "./reply-listener";

interface About {
  readonly threadId: number;
  readonly parentId: number | null;
  readonly place: string;
  readonly submission: string;
  readonly waits: readonly string[];
}

export function layOut(link: HTMLAnchorElement, about: About, writer: Writer) {
  defineRichEditor();
  const box = make("section", { class: "reply-here", "aria-labelledby": "reply-here-label" });
  const text = make("textarea", { name: "body", id: "reply-here", class: "typed", rows: "6" });
  const editor = make(
    "rich-editor" as "div",
    { "data-for": "comment", "data-thread": String(about.threadId) },
    text,
  ) as HTMLElement as RichEditorElement;
  const said = make("p", { class: "vh", role: "status" });
  const care = make("div", { class: "care-here" });
  const cancel = make("button", { type: "button", class: "btn" }, "Cancel");
  const limits = [
    ...about.waits,
    ...(writer.firstDay ? [firstDayWords(writer.firstDay, about.waits.length > 0)] : []),
  ];
  const form = make(
    "form",
    { class: "form", method: "post", action: "/api/comments", novalidate: "" },
    make("label", { for: "reply-here", id: "reply-here-label" }, `Your reply to ${answeredName(link)}`),
    ...limits.map((words) => make("p", { class: "hint" }, words)),
    ...hidden(about),
    editor,
    said,
    care,
    make(
      "div",
      { class: "send" },
      make("button", { class: "btn go", "data-post": "" }, "Post"),
      cancel,
      make("p", { class: "draft-state", "data-draft-state": "", role: "status" }),
    ),
  );
  box.append(form);
  const comment = link.closest(".b");
  if (comment) comment.append(box);
  else (link.closest(".talk-head, .more, .empty") ?? link).after(box);
  return { box, form, editor, cancel, said, care };
}

function hidden({ threadId, parentId, place, submission }: About): HTMLElement[] {
  const fields = {
    threadId: String(threadId),
    ...(parentId && { parentId: String(parentId) }),
    [DRAFT_FIELD]: place,
    [SUBMISSION_FIELD]: submission,
  };
  return Object.entries(fields).map(([name, value]) => make("input", { type: "hidden", name, value }));
}

function answeredName(link: HTMLAnchorElement): string {
  return link.closest(".b")?.querySelector(".n")?.textContent ?? "this thread";
}
