"use client";

import { type FormEvent, useId, useRef, useState } from "react";
import { counted } from "@/lib/words/counts";
import { type DeviceDraft, listOnDevice, removeFromDevice } from "../drafts/local-drafts";

type Props = { handle: string; everywhere?: boolean };

/** Without script, the form signs out and asks nothing: without script, nothing was saved in the browser. */
export function SignOut({ handle, everywhere = false }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [drafts, setDrafts] = useState<DeviceDraft[]>([]);
  const [signingOut, setSigningOut] = useState(false);
  const [failed, setFailed] = useState(false);
  const title = useId();
  const path = everywhere ? "/api/sessions/end-all" : "/api/sign-out";

  function ask(event: FormEvent): void {
    const found = listOnDevice(handle);
    if (found.length === 0) return;
    event.preventDefault();
    setDrafts(found);
    setFailed(false);
    dialog.current?.showModal();
  }

  async function signOut(remove: boolean): Promise<void> {
    setSigningOut(true);
    setFailed(false);
    const left = await isSignedOut(path);
    if (left && remove) removeFromDevice(handle);
    if (left) location.assign("/");
    else {
      setSigningOut(false);
      setFailed(true);
    }
  }

  return (
    <>
      <form method="post" action={path} onSubmit={ask}>
        <button type="submit" className="btn">
          {everywhere ? "Sign out everywhere" : "Sign out"}
        </button>
      </form>
      <dialog ref={dialog} className="ask sign-out" aria-labelledby={title}>
        <h2 id={title}>Keep your drafts on this device?</h2>
        <p>{draftsOnDevice(drafts)} If other people use this device, remove your drafts.</p>
        <p className="error" role="alert">
          {failed &&
            "The server did not respond, so you are still signed in. Your drafts are kept. Try again."}
        </p>
        <div className="ways">
          <button type="button" className="btn go" disabled={signingOut} onClick={() => signOut(false)}>
            Keep drafts and sign out
          </button>
          <button type="button" className="btn destroys" disabled={signingOut} onClick={() => signOut(true)}>
            Remove drafts and sign out
          </button>
          <button type="button" className="btn" disabled={signingOut} onClick={() => dialog.current?.close()}>
            Stay signed in
          </button>
        </div>
      </dialog>
    </>
  );
}

/** Drafts may go only when the member is signed out: 401 says that their session had ended before. */
async function isSignedOut(path: string): Promise<boolean> {
  const headers = { accept: "application/json" };
  const sent = { method: "POST", headers, body: new URLSearchParams() };
  const answer = await fetch(path, sent).catch(() => undefined);
  return answer !== undefined && (answer.ok || answer.status === 401);
}

export function draftsOnDevice(drafts: readonly DeviceDraft[]): string {
  const copies = drafts.filter(({ inAccount }) => inAccount).length;
  const [verb, them, each] =
    drafts.length === 1 ? ["is", "it", "it"] : ["are", "any of them", "each of them"];
  const account =
    copies === drafts.length
      ? `Your account has a copy of ${each}.`
      : copies === 0
        ? `Your account has no copy of ${them}.`
        : `Your account has a copy of ${copies} of them.`;
  return `${counted(drafts.length, "draft", "drafts")} ${verb} saved in this browser. ${account}`;
}
