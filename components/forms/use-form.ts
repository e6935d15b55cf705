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
import { keepNotice } from "../viewer/stored-notice";
import { useCorrections } from "./use-corrections";

const UNREACHED =
  "We could not send this: the connection broke, or the server did not respond. Everything you wrote is still here. Send it again.";

interface Ways {
  goOn?(to: string): void;
  /** The form's address, if a page without script shows the form elsewhere. */
  at?: string;
  /** As in `FormState`. */
  ids?: string;
}

/**
 * Works without script: the browser posts the form, and the page comes back with its words. With script the page stays
 * unless the words arrived. `stored` is the server's draft, null without one.
 */
export function useForm(
  action: FormAction,
  stored?: ServerDraft | null,
  { goOn = (to) => location.assign(to), at, ids }: Ways = {},
) {
  const [posted, formAction] = useActionState(action, UNTOUCHED, at);
  const [state, setState] = useState<FormState>(() => begun(posted, stored));
  const kept = useRef<KeptDraft>(null);
  const [pending, startSending] = useTransition();
  const [pressed, setPressed] = useState("");
  const summary = useRef<HTMLDivElement>(null);
  const { remaining, corrected, hear } = useCorrections(state);

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

  function keepAndSay(said: FormOutcome): void {
    kept.current?.notPosted();
    keepNotice(formOutcomeWords[said]);
  }

  useEffect(() => {
    if (state.message) summary.current?.focus();
  }, [state]);

  const leaving = pending || state.to !== null;
  return {
    state: ids === undefined ? remaining : { ...remaining, ids },
    corrected,
    pending: leaving,
    summary,
    kept,
    stored,
    pressed,
    form: { action: formAction, onSubmit: send, onInput: hear, onChange: hear, noValidate: true },
  };
}

/** React passes on only the message of an answer that it could not read. */
function refusedUnread(error: unknown): string | undefined {
  return error instanceof Error && error.message.includes(DRAFTS_KEPT) ? error.message : undefined;
}

function submitterOf({ nativeEvent }: FormEvent): HTMLButtonElement | null {
  return (nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null;
}

/** Words that were just sent come before an earlier draft. */
function begun(posted: FormState, stored: ServerDraft | null | undefined): FormState {
  return posted.values || !stored ? posted : { ...posted, values: withPlainText(stored.fields) };
}

export type Form = ReturnType<typeof useForm>;
