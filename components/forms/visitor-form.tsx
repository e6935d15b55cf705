import type { FormEvent } from "react";
import { signInPath } from "@/lib/urls";
import { isSignedIn } from "../viewer/ask-viewer";
import type { Form } from "./use-form";

/** A visitor signs in when they send; this browser keeps the words meanwhile. */
export function signingIn(form: Form, next: string): Form {
  async function onSubmit(event: FormEvent<HTMLFormElement>): Promise<void> {
    // Another tab has signed in meanwhile.
    if (isSignedIn()) return form.form.onSubmit(event);
    event.preventDefault();
    await form.kept.current?.beforePosting();
    location.assign(signInPath(next));
  }
  return { ...form, form: { ...form.form, onSubmit } };
}

export function SignInOnSending() {
  return <p className="note">You sign in when you send this. Your text is kept.</p>;
}
