import { COPY, copyText } from "@/components/drafts/copy-text";
import { readFields, wordsOf } from "@/components/drafts/fields";
import type { KeptDraft } from "@/components/drafts/keep-draft";
import { SUBMISSION_FIELD } from "@/lib/web/form-state";
import { make } from "../make-element";
import { say } from "../notices";

interface Refusal {
  readonly title?: string;
  readonly status?: number;
  readonly fields?: Readonly<Record<string, string>>;
}

const UNREACHED =
  "We could not send this: the connection broke, or the server did not respond. Everything you wrote is still here. Send it again.";

/** The thread is locked or gone, or the member may not write: sending again would be refused again. */
const FINAL = [403, 404, 409, 410];

/** Ignores a second press while the first is being sent. */
export async function postReply(form: HTMLFormElement, kept: KeptDraft): Promise<void> {
  const button = form.querySelector<HTMLElement>("[data-post]");
  if (!button || button.ariaDisabled === "true") return;
  const fields = new FormData(form);
  fields.set(SUBMISSION_FIELD, kept.submission());
  button.ariaDisabled = "true";
  button.textContent = "Posting…";
  await kept.beforePosting();
  const answer = await fetch(form.action, {
    method: "POST",
    body: fields,
    headers: { accept: "application/json" },
  }).catch(() => undefined);
  const told = await answer?.json().catch(() => undefined);
  if (answer?.ok && told) {
    kept.posted();
    location.assign(told.location);
    return;
  }
  kept.notPosted();
  button.ariaDisabled = null;
  button.textContent = "Send again";
  if (answer && FINAL.includes(answer.status)) button.replaceWith(copyButton(form));
  show(form, answer && told ? { ...told, status: answer.status } : {});
}

function copyButton(form: HTMLFormElement): HTMLElement {
  const button = make("button", { type: "button", class: "btn go" }, COPY.offer);
  button.addEventListener("click", async () => {
    button.textContent = await copyText(wordsOf(readFields(form)));
    say(button.textContent);
  });
  return button;
}

function show(form: HTMLFormElement, { title = UNREACHED, status, fields = {} }: Refusal): void {
  form.querySelector(".wrong")?.remove();
  const sentences = Object.keys(fields).length > 0 ? Object.values(fields) : [title];
  const panel = make(
    "div",
    { class: "wrong", role: "alert", tabindex: "-1" },
    make("h2", {}, "Not posted yet"),
    ...sentences.map((sentence) => make("p", {}, sentence)),
    ...(status === 401
      ? [signInElsewhere()]
      : status
        ? [make("p", {}, "Everything you wrote is still here.")]
        : []),
  );
  if (Object.keys(fields).length > 0) form.addEventListener("input", () => panel.remove(), { once: true });
  form.prepend(panel);
  panel.focus();
}

function signInElsewhere(): HTMLElement {
  const link = make("a", { href: "/sign-in", target: "_blank", rel: "noopener" }, "Sign in in a new tab");
  return make(
    "p",
    {},
    "You are not signed in. What you wrote is still below. ",
    link,
    ", come back to this one, and send it again.",
  );
}
