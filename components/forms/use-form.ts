"use client";

import { type FormEvent, useActionState, useEffect, useRef, useState, useTransition } from "react";
import { type FormAction, type FormState, UNTOUCHED } from "@/lib/actions/form-state";

const UNREACHED =
  "This could not be sent: the connection broke, or the server was away for a moment. Everything you wrote is still here. Send it again.";

/**
 * A form that works by itself, and better by script. Without script the browser posts it, and the page comes back
 * with what was typed; with it nothing on the page is touched unless the words arrived.
 */
export function useForm(action: FormAction) {
  const [posted, formAction] = useActionState(action, UNTOUCHED);
  const [state, setState] = useState<FormState>(posted);
  const [pending, startSending] = useTransition();
  const summary = useRef<HTMLDivElement>(null);

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    const form = new FormData(event.currentTarget);
    startSending(async () => {
      const next = await action(state, form).catch(() => ({
        ...state,
        message: UNREACHED,
        code: "unreached",
      }));
      if (next.to) location.assign(next.to);
      else setState(next);
    });
  }

  useEffect(() => {
    if (state.message) summary.current?.focus();
  }, [state]);

  const leaving = pending || state.to !== null;
  return { state, pending: leaving, summary, form: { action: formAction, onSubmit: send, noValidate: true } };
}

export type Form = ReturnType<typeof useForm>;
