const SOUGHT = "comeback-sought";

/** Shows the comment that the address names; one that stands on another page is looked for there, once. */
export function findComment(): void {
  const name = decodeURIComponent(location.hash.slice(1));
  const elsewhere = whereToAsk(name, location.pathname);
  if (!elsewhere) return;
  const found = document.getElementById(name);
  if (found) {
    sessionStorage.removeItem(SOUGHT);
    unfold(found);
  } else if (sessionStorage.getItem(SOUGHT) !== elsewhere) {
    sessionStorage.setItem(SOUGHT, elsewhere);
    void goTo(elsewhere);
  }
}

/** A comment that is nowhere is no reason to leave the page. */
async function goTo(elsewhere: string): Promise<void> {
  const { type } = await fetch(elsewhere, { method: "HEAD", redirect: "manual" });
  if (type === "opaqueredirect") location.replace(elsewhere);
}

/** Written by hand, without the table of addresses: every reader loads this file. */
export function whereToAsk(name: string, path: string): string | undefined {
  const comment = /^c(\d+)$/.exec(name);
  if (comment) return `/c/${comment[1]}`;
  const old = /^comment-(\d+)$/.exec(name);
  const thread = /^\/t\/(\d+)\//.exec(path);
  return old && thread ? `/c/old/${thread[1]}/${old[1]}` : undefined;
}

/** CSS marks the target by itself; what is folded away has to be opened first. */
function unfold(found: HTMLElement): void {
  for (let fold = found.closest("details:not([open])"); fold; fold = fold.closest("details:not([open])")) {
    fold.setAttribute("open", "");
  }
  found.scrollIntoView();
}
