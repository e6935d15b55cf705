/** `?rev=` makes the page store wait for the writer's own change; a link that is passed on should not have it. */
export function forgetRevision(): void {
  const url = new URL(location.href);
  if (!url.searchParams.has("rev")) return;
  url.searchParams.delete("rev");
  history.replaceState(history.state, "", url);
}
