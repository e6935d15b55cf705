import { readSearchToken } from "@/lib/forum/notifications/searches/links";
import { escaped } from "@/lib/html";
import { savedSearchesPath, searchMailsAgainPath, searchMailsPath } from "@/lib/urls";
import { refusedLinkPage } from "./mail-pages";
import { plainPage } from "./plain-page";

const ALL_SEARCHES = `<p><a href="${savedSearchesPath}">Your saved searches</a></p>`;

/** One button, so that a program that follows links unsubscribes nobody. The page does not show the search: anybody may have the link. */
export function confirmSearchPage(token: string): Response {
  if (!readSearchToken(token)) return refusedLinkPage();
  const main = `<h1>Unsubscribe from this search?</h1>
<p>You get emails about new posts that one of your saved searches finds. The search stays saved.</p>
<form method="post" action="${escaped(searchMailsPath(token))}">
<p><button type="submit">Unsubscribe</button></p>
</form>
${ALL_SEARCHES}`;
  return plainPage({ title: "Unsubscribe from this search?", main });
}

export function searchUnsubscribedPage(token: string): Response {
  const main = `<h1>You are unsubscribed from this search</h1>
<p role="status">You get no more emails about this search. It stays among your saved searches.</p>
<form method="post" action="${escaped(searchMailsAgainPath(token))}">
<p><button type="submit">Subscribe again</button></p>
</form>
${ALL_SEARCHES}`;
  return plainPage({ title: "You are unsubscribed from this search", main });
}

export function searchMailsAgainPage(): Response {
  const main = `<h1>You are subscribed again</h1>
<p role="status">You get emails about new posts that this search finds.</p>
${ALL_SEARCHES}`;
  return plainPage({ title: "You are subscribed again", main });
}
