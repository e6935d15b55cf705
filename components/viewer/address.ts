/** `?rev=` tells the page store what the writer must see; it is of no use to whoever is sent the address. */
export function forgetRevision(): void {
  const url = new URL(location.href);
  if (!url.searchParams.has("rev")) return;
  url.searchParams.delete("rev");
  history.replaceState(history.state, "", url);
}
