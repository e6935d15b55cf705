import { Inbox, Settings2 } from "lucide";
import { adminPath, inboxPath, moderationPath, queuePath } from "@/lib/urls";
import { amount } from "@/lib/words/counts";
import { hueOf, initials } from "../people/initials";
import { icon } from "../rich-text/editor/icon";
import { casesName, queueName, waitingIn } from "../ui/mark-words";
import type { ViewerAnswer } from "./answer";
import type { Counts } from "./follow-counts";
import { make } from "./make-element";
import { showUnseen } from "./unseen";

/** The server says that the session has ended, although the cookie of the hint is there. */
export function showVisitor(): void {
  document.documentElement.removeAttribute("data-signed-in");
}

/** Replaces "Sign in" by the inbox and initials, in the same room, so that nothing moves. */
export function showAccount(viewer: ViewerAnswer): void {
  const { name, unseen } = viewer;
  const place = document.querySelector('[data-viewer="account"]');
  if (!place) return;
  const inbox = make(
    "a",
    { class: "btn to-inbox", href: inboxPath },
    icon(Inbox),
    make("span", { class: "unseen" }),
  );
  const account = make(
    "a",
    { class: "btn", href: "/settings", "aria-label": `Your account, ${name}` },
    avatarOf(viewer),
  );
  const both = make("div", { class: "account" }, inbox, account);
  showUnseen(both, unseen);
  const queues = queuesOf(viewer);
  if (queues.length > 0) place.parentElement?.prepend(make("div", { class: "queues" }, ...queues));
  place.replaceWith(both);
}

/** At the front, where the room is empty, so that nothing moves. */
function queuesOf({ authorWaiting, toDecide, administers }: ViewerAnswer): HTMLElement[] {
  return [
    ...(authorWaiting === null ? [] : [toQueue(authorWaiting)]),
    ...(toDecide === null ? [] : [toCases(toDecide)]),
    ...(administers ? [toAdmin()] : []),
  ];
}

function toQueue(waiting: number): HTMLElement {
  const link = make("a", {
    class: "btn author-queue-link",
    href: queuePath(),
    "aria-label": queueName(waiting),
  });
  link.append(make("span", {}, "Waiting"), ` ${amount(waiting)}`);
  return link;
}

function toCases(toDecide: Counts): HTMLElement {
  const link = make("a", { class: "btn author-queue-link case-queue-link", href: moderationPath });
  const show = (counts: Counts) => {
    link.ariaLabel = casesName(counts);
    link.replaceChildren(make("span", {}, "Cases"), ` ${amount(waitingIn(counts))}`);
  };
  show(toDecide);
  void import("./follow-counts").then(({ followCounts }) => followCounts(show));
  return link;
}

function toAdmin(): HTMLElement {
  const attributes = { class: "btn admin-link", href: adminPath(), "aria-label": "Admin" };
  return make("a", attributes, icon(Settings2));
}

function avatarOf({ handle, name, isAuthor }: ViewerAnswer): HTMLElement {
  const avatar = document.createElement("span");
  avatar.className = `av h${hueOf(handle)}${isAuthor ? " is-author" : ""}`;
  avatar.ariaHidden = "true";
  avatar.textContent = initials(name);
  return avatar;
}
