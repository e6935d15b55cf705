import { commentAnchor } from "@/lib/urls";
import { careElement } from "../care/care-element";
import type { CareOfPost } from "./answer";
import { withNumbersOf } from "./care-country";
import { isPutAway, putAway } from "./dismissed-care";
import { make } from "./make-element";

/** Only the writer and moderators get notices. */
export function layCare(all: readonly CareOfPost[]): void {
  for (const of of all) {
    const room = roomFor(of.commentId);
    if (!room || isPutAway(of.key)) continue;
    const place = make("div", { class: "care-over" });
    draw(place, of);
    room(place);
  }
}

/** Undefined if the page does not show the post. */
function roomFor(commentId: number | null): ((place: HTMLElement) => void) | undefined {
  if (commentId !== null) {
    const box = document.getElementById(commentAnchor(commentId))?.querySelector(".b");
    return box ? (place) => box.insertBefore(place, box.querySelector(":scope > .do")) : undefined;
  }
  const head = document.querySelector(".under") && document.querySelector("header.head");
  return head ? (place) => head.after(place) : undefined;
}

function draw(place: HTMLElement, of: CareOfPost): void {
  const { commentId, notice, own, casePath, key } = of;
  const id = `care-${commentId ?? "thread"}`;
  const level = commentId === null ? 2 : 3;
  place.replaceChildren(
    make("p", { class: "hint" }, ...saidTo(own, casePath)),
    careElement(notice, notice, { id, level, closable: own }),
  );
  place.querySelector("[data-care-close]")?.addEventListener("click", () => {
    putAway(key);
    place.remove();
  });
  const select = place.querySelector<HTMLSelectElement>("[data-care-country]");
  select?.addEventListener("change", async () => {
    const now = await withNumbersOf(select.value, key);
    if (!now) return;
    draw(place, now);
    place.querySelector<HTMLElement>("[data-care-country]")?.focus();
  });
}

function saidTo(own: boolean, casePath: string | null): (Node | string)[] {
  if (own) return ["Only you and moderators see this notice. Everyone can see your post as you wrote it."];
  const words = "Somebody may be in danger. Only its writer and moderators see this notice. ";
  return casePath === null ? [words] : [words, make("a", { href: casePath }, "Open the case")];
}
