import { threadPath } from "@/lib/urls";
import { say } from "./notices";
import { threadHere } from "./thread-here";

/** Copies the link without a share sheet. */
export async function share(link: HTMLAnchorElement): Promise<void> {
  const url = permalink(link.getAttribute("href") ?? "");
  if (typeof navigator.share === "function") {
    try {
      return await navigator.share({ title: document.title, url });
    } catch (error) {
      if ((error as Error).name === "AbortError") return;
    }
  }
  try {
    await navigator.clipboard.writeText(url);
    say("Link copied");
  } catch {
    // Without https there is no clipboard: the reader copies from the address bar.
    location.assign(new URL(url).hash || "#main");
    say("Copy the link from the address bar.");
  }
}

/** `/t/12/slug#c34`, whichever page has the comment now: the script finds it. */
function permalink(href: string): string {
  const path = href.startsWith("#") ? threadPath(threadHere()) + href : href;
  return new URL(path, location.origin).href;
}
