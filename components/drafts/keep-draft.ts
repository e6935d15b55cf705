import { compare } from "./compare";
import { DraftCopy } from "./draft-copy";
import { isTypedBeforehand, readFields } from "./fields";
import { reconcileDraft } from "./reconcile-draft";
import { isTypedBySomebody } from "./rich-fields";
import { findOnServer, type Saving, type ServerDraft } from "./server-drafts";
import { WORDS, whenOf } from "./words";

const PAUSE_MS = 400;
const SERVER_PAUSE_MS = 2_000;
const RETRY_MS = 15_000;
/** How long posting waits for a save in progress, in milliseconds. */
const PATIENCE_MS = 3_000;

interface Options {
  readonly place: string;
  readonly signedIn: string | null;
  readonly submission: string;
  readonly stored?: ServerDraft | null;
}

export type KeptDraft = ReturnType<typeof keepDraft>;

export function keepDraft(form: HTMLFormElement, { place, signedIn, submission, stored }: Options) {
  const copy = new DraftCopy(form, place, signedIn, submission);
  const untouched = readFields(form);
  const listening = new AbortController();
  let touched = false;
  let asking = false;
  let posting = false;
  let refused = false;
  let saving: Promise<void> | null = null;
  let pause = 0;
  let serverPause = 0;

  void begin();
  listen(form, ["input", "change"], typed);
  listen(window, ["pagehide"], leave);
  listen(document, ["visibilitychange"], () => document.visibilityState === "hidden" && leave());
  listen(window, ["online"], () => touched && saveSoon(0));

  return {
    /** The draft's own key, so that the same words are the same submission after a crash. */
    submission: () => copy.submission,
    /** Waits for a save in progress, because a late save would bring the draft back after posting. */
    async beforePosting(): Promise<void> {
      posting = true;
      stopTimers();
      if (touched) copy.keepLocally();
      await Promise.race([saving, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
    },
    /** The form says what went wrong: "Saved." beside that would read as if the post had arrived. */
    notPosted(): void {
      posting = false;
      refused = true;
      tell("");
      if (touched) saveSoon(0);
    },
    posted(): void {
      posting = false;
      touched = false;
      copy.forget();
    },
    stop(): void {
      leave();
      stopTimers();
      listening.abort();
    },
  };

  async function begin(): Promise<void> {
    if (isTypedBeforehand(form)) {
      touched = true;
      copy.follow(stored ?? null);
    }
    const local = copy.local();
    if (local && !touched && (stored === undefined || compare(local, stored) !== "server")) {
      copy.restore(local);
      tell(WORDS.restored(whenOf(local.at)));
    }
    const server = stored === undefined && signedIn ? await findOnServer(place) : stored;
    if (server !== undefined) goOnFrom(server);
  }

  function typed(event: Event): void {
    if (!isTypedBySomebody(event)) return;
    touched = true;
    refused = false;
    clearTimeout(pause);
    clearTimeout(serverPause);
    pause = window.setTimeout(keep, PAUSE_MS);
  }

  function keep(): void {
    const kept = copy.keepLocally();
    if (!kept) tell(copy.isRemoved() ? WORDS.removed : WORDS.noRoom);
    else if (!signedIn) tell(WORDS.onDevice);
    saveSoon(SERVER_PAUSE_MS - PAUSE_MS);
  }

  function leave(): void {
    if (!touched) return;
    copy.keepLocally();
    if (signedIn && !posting && !asking && !saving) save(true);
  }

  function saveSoon(after: number): void {
    clearTimeout(serverPause);
    if (signedIn && !posting && !asking) serverPause = window.setTimeout(() => save(), after);
  }

  function save(leaving = false): void {
    if (saving) {
      saveSoon(SERVER_PAUSE_MS);
      return;
    }
    saving = copy
      .keepOnServer(leaving)
      .then(answered)
      .finally(() => {
        saving = null;
      });
  }

  async function answered(result: Saving | undefined): Promise<void> {
    // A form that was closed saves the rest when it is opened again.
    if (listening.signal.aborted) return;
    if (result === "saved") tell(refused ? "" : WORDS.saved);
    else if (result && copy.isRemoved()) tell(WORDS.removed);
    else if (result === "signed out") tell(WORDS.onDevice);
    else if (result === "unreached") {
      tell(navigator.onLine ? WORDS.away : WORDS.offline);
      saveSoon(RETRY_MS);
    } else if (result === "conflict") {
      const server = await findOnServer(place);
      if (server !== undefined) goOnFrom(server);
    } else if (result) tell(result.refused);
  }

  function goOnFrom(server: ServerDraft | null): void {
    if (touched) copy.keepLocally();
    reconcileDraft(copy, server, untouched, {
      tell,
      saveSoon() {
        touched = true;
        saveSoon(0);
      },
      asking(open) {
        asking = open;
        tell(WORDS.onDevice);
      },
      thrownAway() {
        touched = false;
        copy.forget();
        tell("");
      },
    });
  }

  function tell(words: string): void {
    const state = form.querySelector("[data-draft-state]");
    if (state && state.textContent !== words) state.textContent = words;
  }

  function listen(target: EventTarget, events: string[], heard: (event: Event) => unknown): void {
    for (const event of events) target.addEventListener(event, heard, { signal: listening.signal });
  }

  function stopTimers(): void {
    clearTimeout(pause);
    clearTimeout(serverPause);
  }
}
