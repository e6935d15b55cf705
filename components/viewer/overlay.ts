import { editCommentPath, editThreadPath, personPath, updateStoryPath } from "@/lib/urls";
import type { May, ViewerAnswer, ViewerOfThread } from "./answer";
import { replies } from "./ask-viewer";
import { flagLink } from "./flag-link";
import { make } from "./make-element";
import { decideLink, demoteLink, explainSigns, layModerationLinks, resolvedLink } from "./moderation-links";
import { layToggle } from "./toggle";

/** Everything is added in room that the page reserves, so that nothing moves. */
export function layOverComments(root: ParentNode, { handle }: ViewerAnswer, thread: ViewerOfThread): void {
  const own = personPath(handle);
  const helpful = new Set(thread.helpfulComments);
  const flagged = new Set(thread.flaggedComments);
  const threadId = Number(replies()?.dataset.thread);
  const saved = new Set(thread.savedComments);
  for (const button of root.querySelectorAll<HTMLButtonElement>('.do button[formaction="/api/save"]'))
    layToggle(button, saved.has(Number(button.value)));
  for (const button of root.querySelectorAll<HTMLButtonElement>(
    'button:not([formaction])[name="commentId"]',
  )) {
    const row = button.parentElement;
    const name = row?.parentElement?.querySelector(".w .n");
    // Only the asker of an anonymous question has a name without a link.
    const isOwn = name?.hasAttribute("href") ? name.getAttribute("href") === own : thread.own;
    setUp(button, helpful.has(Number(button.value)), isOwn ? thread.canMarkOwn : thread.canMarkComments);
    if (isOwn && !row?.querySelector(".edit")) row?.append(editLink(editCommentPath(Number(button.value))));
    else if (!isOwn && thread.canAccept === true && !row?.querySelector(".accept"))
      row?.append(acceptButton(button, thread.own));
    const id = Number(button.value);
    layModerationLinks(row?.parentElement, { threadId, id, own: isOwn, flagged: flagged.has(id) }, thread);
  }
  explainSigns();
}

/** Later pages of the replies do not show the thread itself. */
export function layOverThread(thread: ViewerOfThread): void {
  if (thread.asker) nameAsker(thread.asker);
  const under = document.querySelector(".under");
  if (!under) return;
  showMarks(thread);
  const id = Number(replies()?.dataset.thread);
  const [, room] = under.children;
  if (thread.canDecide && !thread.own) room?.append(decideLink({ kind: "thread", id }));
  else if (thread.canFlag && !thread.own) room?.append(flagLink({ kind: "thread", id }, thread.flagged));
  const resolved = thread.resolved.find(({ commentId }) => commentId === null);
  if (resolved) room?.append(resolvedLink(id, resolved));
  if (thread.promotedFrom !== null) room?.append(demoteLink(thread.promotedFrom));
  if (!thread.own) return;
  room?.append(editLink(editThreadPath(id)));
  if (under.matches(".has-updates")) room?.append(make("a", { href: updateStoryPath(id) }, "Add an update"));
}

/** Can be called again when the marks may have changed. */
export function showMarks(thread: ViewerOfThread): void {
  const under = document.querySelector(".under");
  const button = (way: string) => under?.querySelector<HTMLButtonElement>(`button${way}`) ?? null;
  setUp(button(":not([formaction])"), thread.helpful, thread.canMark);
  setUp(button('[formaction="/api/me-too"]'), thread.meToo, thread.canJoin);
  setUp(button('[formaction="/api/follow"]'), thread.followed, true);
  setUp(button('[formaction="/api/save"]'), thread.saved, true);
  setUp(document.querySelector('button[formaction="/api/hide-thread"]'), thread.hiddenForOneself, true);
}

function nameAsker(handle: string): void {
  const place = document.querySelector("[data-asker]");
  const told = `Asked by @${handle}; only moderators see this`;
  place?.replaceChildren(
    make("a", { class: "asker", href: personPath(handle), title: told }, place.textContent ?? ""),
  );
  place?.firstElementChild?.append(make("span", { class: "vh" }, `. ${told}`));
}

function setUp(button: HTMLButtonElement | null, pressed: boolean, may: May): void {
  if (!button) return;
  if (may === true || pressed) {
    layToggle(button, pressed);
  } else {
    button.setAttribute("aria-disabled", "true");
    button.title = may;
  }
}

/** In the room of "Edit", which only the writer gets. The author chooses for the asker, in other words. */
function acceptButton({ value, parentElement }: HTMLButtonElement, asker: boolean): HTMLElement {
  const accepted = parentElement?.parentElement?.querySelector(".w .ok");
  const [long, short] = asker ? ["This solved it", "Solved"] : ["Accept answer", "Accept"];
  const words = accepted ? "Remove as accepted" : long;
  const button = make("button", { type: "button", class: "accept", title: words, "aria-label": words });
  button.append(make("i", {}, words), make("b", {}, accepted ? "Remove" : short));
  button.addEventListener("click", () => {
    void import("./accept").then(({ accept }) => accept(button, value, accepted ? "no" : "yes"));
  });
  return button;
}

const editLink = (href: string) => make("a", { class: "edit", href }, "Edit");
