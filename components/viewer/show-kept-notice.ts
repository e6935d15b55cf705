import { takeKeptNotice } from "./kept-notice";
import { make } from "./make";
import { notices } from "./notices";

/** Says what came of a question that was not posted, until it is closed; its words are one press away. */
export function showKeptNotice(): void {
  const words = takeKeptNotice();
  if (!words) return;
  const close = make("button", { type: "button", class: "close", "aria-label": "Close" }, "×");
  const sentence = make("span", { role: "status" });
  const notice = make(
    "div",
    { class: "said-before" },
    sentence,
    make("a", { class: "btn", href: "/ask" }, "Go on with them"),
    close,
  );
  close.addEventListener("click", () => notice.remove());
  notices().append(notice);
  // A screen reader reads what changes in a place that it knows already.
  setTimeout(() => sentence.append(words), 50);
}
