import { threadPath } from "@/lib/urls";
import { say } from "./notices";
import { threadHere } from "./thread-here";

/** Hands a link to the system's share sheet; where there is none, copies it and says so. */
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
    // Without https there is no clipboard; the address bar is a place to copy from as well.
    location.assign(new URL(url).hash || "#main");
    say("The link stands in the address bar.");
  }
}

/** `/t/12/slug#c34` on whichever page of the thread the comment stands now: the page finds it wherever it goes. */
function permalink(href: string): string {
  const path = href.startsWith("#") ? threadPath(threadHere()) + href : href;
  return new URL(path, location.origin).href;
}
