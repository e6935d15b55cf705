import { isBlank } from "@/components/drafts/fields";
import { type KeptDraft, keepDraft } from "@/components/drafts/keep-draft";
import type { RichEditorElement } from "@/components/rich-text/editor/define";
import { replyPlace } from "@/lib/urls";
import { newSubmission } from "@/lib/web/form-state";
import { say } from "../notices";
import { careFor } from "./care";
import { keepFocus } from "./keep-focus";
import { layOut } from "./layout";
import { postReply } from "./post-reply";
import { type Answered, replyLimitsFor } from "./reply-limits";
import type { Writer } from "./reply-listener";

export interface Composer {
  quote(words: string): void;
}

interface Open extends Composer {
  readonly link: HTMLAnchorElement;
  focus(): void;
  close(): void;
}

let open: Open | undefined;

/** One form at a time: the words of another are kept as its draft. */
export async function openComposer(link: HTMLAnchorElement, writer: Writer): Promise<Composer> {
  const waits = open?.link === link ? [] : await replyLimitsFor(answeredBy(link));
  if (open?.link === link) {
    open.focus();
    return open;
  }
  open?.close();
  open = opened(link, writer, waits);
  return open;
}

function opened(link: HTMLAnchorElement, writer: Writer, waits: readonly string[]): Open {
  const { threadId, parentId } = answeredBy(link);
  const submission = newSubmission();
  const place = replyPlace(threadId, parentId);
  const { box, form, editor, cancel, said, care } = layOut(
    link,
    { threadId, parentId, place, submission, waits },
    writer,
  );
  const kept = keepDraft(form, { place, signedIn: writer.handle, submission });
  const stopCaring = careFor(form, said, care);
  const focus = () => void focusOn(box, editor);

  const close = () => {
    const blank = isBlank(form);
    kept.stop();
    stopCaring();
    box.remove();
    open = undefined;
    if (!blank) say("We saved your draft. To continue, press Reply again.");
  };
  const back = () => {
    close();
    link.focus();
  };
  box.addEventListener("keydown", (event) => keepFocus(event, box));
  cancel.addEventListener("click", back);
  hear(form, kept, back);
  focus();
  return { link, focus, close, quote: (words) => editor.insertQuote(words) };
}

function hear(form: HTMLFormElement, kept: KeptDraft, back: () => void): void {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void postReply(form, kept);
  });
  // Captures keys before the editor, which would use Ctrl+Enter and Escape itself.
  form.addEventListener("keydown", (event) => heard(event, form, back), true);
}

function heard(event: KeyboardEvent, form: HTMLFormElement, back: () => void): void {
  const { key, target } = event;
  const elsewhere =
    (target as Element).closest("dialog") || form.querySelector('[role="listbox"]:not([hidden])');
  if (event.isComposing || (key === "Escape" && elsewhere)) return;
  if (key === "Escape") back();
  else if (key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  else return;
  event.preventDefault();
  event.stopPropagation();
}

/**
 * Twice, because the editor is taller than the plain box that it replaces. The second time at once: the box that is
 * replaced, and the focus with it, can stop a smooth scroll halfway.
 */
async function focusOn(box: HTMLElement, editor: RichEditorElement): Promise<void> {
  editor.focusEnd();
  box.scrollIntoView({ block: "nearest" });
  await editor.open();
  const { activeElement: focused, body } = document;
  if (focused === body || box.contains(focused))
    box.scrollIntoView({ block: "nearest", behavior: "instant" });
}

function answeredBy({ href }: HTMLAnchorElement): Answered {
  const { pathname, searchParams } = new URL(href);
  return { threadId: Number(pathname.split("/")[2]), parentId: Number(searchParams.get("to")) || null };
}
