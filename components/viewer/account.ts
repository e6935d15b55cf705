import { hueOf, initials } from "../people/initials";

/** What `GET /api/viewer` tells a member about themselves; null to anybody else. */
export interface Viewer {
  readonly handle: string;
  readonly name: string;
}

/** Puts the member's initials where the page, being the same for everybody, says "Sign in": in the same room, so that nothing moves. */
export async function showAccount(): Promise<void> {
  const place = document.querySelector('[data-viewer="account"]');
  if (!place) return;
  const response = await fetch("/api/viewer", { headers: { accept: "application/json" } }).catch(
    () => undefined,
  );
  if (!response?.ok) return;
  const viewer = (await response.json()) as Viewer | null;
  if (!viewer) return;
  const avatar = document.createElement("span");
  avatar.className = `av h${hueOf(viewer.handle)}`;
  avatar.ariaHidden = "true";
  avatar.textContent = initials(viewer.name);
  place.replaceChildren(avatar);
  place.setAttribute("href", "/settings");
  place.setAttribute("aria-label", `Your account, ${viewer.name}`);
}
