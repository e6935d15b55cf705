const SOUGHT = "comeback-sought";

/** Shows the comment that the address names; one that stands on another page is looked for there, once. */
export function findComment(): void {
  const name = decodeURIComponent(location.hash.slice(1));
  const elsewhere = whereToAsk(name);
  if (!elsewhere) return;
  const found = document.getElementById(name);
  if (found) {
    sessionStorage.removeItem(SOUGHT);
    unfold(found);
  } else if (sessionStorage.getItem(SOUGHT) !== elsewhere) {
    sessionStorage.setItem(SOUGHT, elsewhere);
    location.replace(elsewhere);
  }
}

function whereToAsk(name: string): string | undefined {
  const comment = /^c(\d+)$/.exec(name);
  if (comment) return `/c/${comment[1]}`;
  const old = /^comment-(\d+)$/.exec(name);
  const thread = /^\/t\/(\d+)\//.exec(location.pathname);
  return old && thread ? `/c/old/${thread[1]}/${old[1]}` : undefined;
}

/** CSS marks the target by itself; what is folded away has to be opened first. */
function unfold(found: HTMLElement): void {
  for (let fold = found.closest("details:not([open])"); fold; fold = fold.closest("details:not([open])")) {
    fold.setAttribute("open", "");
  }
  found.scrollIntoView();
}
