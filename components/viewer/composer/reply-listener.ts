import type { ViewerAnswer, ViewerOfThread } from "../answer";

export type Writer = Pick<ViewerAnswer, "handle"> & Pick<ViewerOfThread, "firstDay">;

let writer: Writer | undefined;

/** If loading fails, the link works as without script. */
export function hearReplies(who: Writer): void {
  writer = who;
  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="/reply/"]');
    if (!link) return;
    event.preventDefault();
    import("./composer").then(
      ({ openComposer }) => openComposer(link, who),
      () => location.assign(link.href),
    );
  });
  let pause = 0;
  document.addEventListener("selectionchange", () => {
    clearTimeout(pause);
    pause = window.setTimeout(offerQuote, 250);
  });
}

export async function quoteSelection(): Promise<boolean> {
  const { selected, quote } = await import("./quote");
  const words = selected();
  if (words && writer) quote(words, writer);
  return words !== undefined;
}

let offered = false;

/** Loads the button with the first selection. */
async function offerQuote(): Promise<void> {
  if (!writer || (!offered && getSelection()?.isCollapsed !== false)) return;
  offered = true;
  const { showButton } = await import("./quote");
  showButton(writer);
}
