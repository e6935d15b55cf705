"use client";

import { type FormEvent, useActionState, useEffect, useRef, useState, useTransition } from "react";
import {
  DRAFTS_KEPT,
  type FormAction,
  type FormOutcome,
  type FormState,
  SUBMISSION_FIELD,
  UNTOUCHED,
} from "@/lib/web/form-state";
import { formOutcomeWords } from "../answers/form-outcome-words";
import { withPlainText } from "../drafts/fields";
import type { KeptDraft } from "../drafts/keep-draft";
import type { ServerDraft } from "../drafts/server-drafts";
import { keepNotice } from "../viewer/kept-notice";

const UNREACHED =
  "This could not be sent: the connection broke, or the server was away for a moment. Everything you wrote is still here. Send it again.";

interface Ways {
  /** Leads to the page that shows what was done. */
  goOn?(to: string): void;
  /** The address of the form, where it may stand in another place of the page when that comes back without script. */
  at?: string;
}

/**
 * A form that works by itself, and better by script. Without script the browser posts it, and the page comes back
 * with what was typed; with it nothing on the page is touched unless the words arrived.
 * `stored` is the draft that the server has of it, null where it has none.
 */
export function useForm(
  action: FormAction,
  stored?: ServerDraft | null,
  { goOn = (to) => location.assign(to), at }: Ways = {},
) {
  const [posted, formAction] = useActionState(action, UNTOUCHED, at);
  const [state, setState] = useState<FormState>(() => begun(posted, stored));
  const kept = useRef<KeptDraft>(null);
  const [pending, startSending] = useTransition();
  const [pressed, setPressed] = useState("");
  const summary = useRef<HTMLDivElement>(null);

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    const form = new FormData(event.currentTarget);
    const { name = "", value = "" } = submitterOf(event) ?? {};
    if (name) form.set(name, value);
    setPressed(name);
    if (kept.current) form.set(SUBMISSION_FIELD, kept.current.submission());
    startSending(async () => {
      await kept.current?.beforePosting();
      const next = await action(state, form).catch((error: unknown) => ({
        ...state,
        fields: {},
        message: refusedUnread(error) ?? UNREACHED,
        code: "unreached",
      }));
      if (next.to) {
        if (next.said) keepAndSay(next.said);
        else kept.current?.posted();
        goOn(next.to);
      } else {
        kept.current?.notPosted();
        setState(next);
      }
    });
  }

  /** Something was better than posting: the words stay a draft, and the next page says so. */
  function keepAndSay(said: FormOutcome): void {
    kept.current?.notPosted();
    keepNotice(formOutcomeWords[said]);
  }

  useEffect(() => {
    if (state.message) summary.current?.focus();
  }, [state]);

  const leaving = pending || state.to !== null;
  return {
    state,
    pending: leaving,
    summary,
    kept,
    stored,
    /** The name of the button that was pressed, if it is not the form's own. */
    pressed,
    form: { action: formAction, onSubmit: send, noValidate: true },
  };
}

/** What the server says of a form that it did not read: React knows no more of its answer than this sentence. */
function refusedUnread(error: unknown): string | undefined {
  return error instanceof Error && error.message.includes(DRAFTS_KEPT) ? error.message : undefined;
}

/** What was pressed to send the form: it may have a name and a value of its own. */
function submitterOf({ nativeEvent }: FormEvent): HTMLButtonElement | null {
  return (nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null;
}

/** What was just sent without script comes before what was saved earlier. */
function begun(posted: FormState, stored: ServerDraft | null | undefined): FormState {
  return posted.values || !stored ? posted : { ...posted, values: withPlainText(stored.fields) };
}

export type Form = ReturnType<typeof useForm>;
