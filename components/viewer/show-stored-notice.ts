import { make } from "./make-element";
import { notices } from "./notices";
import { takeKeptNotice } from "./stored-notice";

export function showKeptNotice(): void {
  const words = takeKeptNotice();
  if (!words) return;
  const close = make("button", { type: "button", class: "close", "aria-label": "Close" }, "×");
  const sentence = make("span", { role: "status" });
  const notice = make(
    "div",
    { class: "stored-notice" },
    sentence,
    make("a", { class: "btn", href: "/ask" }, "Back to your draft"),
    close,
  );
  close.addEventListener("click", () => notice.remove());
  notices().append(notice);
  // A screen reader announces only changes of an element that it already knows.
  setTimeout(() => sentence.append(words), 50);
}
