import { hueOf, initials } from "../people/initials";
import type { ViewerAnswer } from "./answer";

/** Puts the member's initials where the page, being the same for everybody, says "Sign in": in the same room, so that nothing moves. */
export function showAccount({ handle, name }: ViewerAnswer): void {
  const place = document.querySelector('[data-viewer="account"]');
  if (!place) return;
  const avatar = document.createElement("span");
  avatar.className = `av h${hueOf(handle)}`;
  avatar.ariaHidden = "true";
  avatar.textContent = initials(name);
  place.replaceChildren(avatar);
  place.setAttribute("href", "/settings");
  place.setAttribute("aria-label", `Your account, ${name}`);
}
