const SOUGHT = "comeback-sought";

/** Asks the server once for a comment that is not on this page. */
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

/** Stays on the page if the comment exists nowhere. */
async function goTo(elsewhere: string): Promise<void> {
  const { type } = await fetch(elsewhere, { method: "HEAD", redirect: "manual" });
  if (type === "opaqueredirect") location.replace(elsewhere);
}

/** Without the table of addresses, because every reader loads this file. */
export function whereToAsk(name: string, path: string): string | undefined {
  const comment = /^c(\d+)$/.exec(name);
  if (comment) return `/c/${comment[1]}`;
  const old = /^comment-(\d+)$/.exec(name);
  const thread = /^\/t\/(\d+)\//.exec(path);
  return old && thread ? `/c/old/${thread[1]}/${old[1]}` : undefined;
}

/** CSS marks the target by itself; folded parts must be opened first. */
function unfold(found: HTMLElement): void {
  for (let fold = found.closest("details:not([open])"); fold; fold = fold.closest("details:not([open])")) {
    fold.setAttribute("open", "");
  }
  found.scrollIntoView();
}
