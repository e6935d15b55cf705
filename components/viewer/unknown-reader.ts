import { make } from "./make-element";
import { notices } from "./notices";

/** Says that the server did not answer, and tries again on a press or when the connection is back. */
export function sayUnknown(tryAgain: () => void): void {
  const sentence = make("span", { role: "status" });
  const button = make("button", { type: "button", class: "btn" }, "Try again");
  const close = make("button", { type: "button", class: "close", "aria-label": "Close" }, "×");
  const notice = make("div", { class: "stored-notice" }, sentence, button, close);
  const trying = new AbortController();
  const again = () => {
    trying.abort();
    notice.remove();
    tryAgain();
  };
  button.addEventListener("click", again);
  addEventListener("online", again, { signal: trying.signal });
  close.addEventListener("click", () => notice.remove());
  notices().append(notice);
  // A screen reader announces only changes of an element that it already knows.
  setTimeout(
    () => sentence.append("We could not load your marks, drafts and inbox. You are still signed in."),
    50,
  );
}
