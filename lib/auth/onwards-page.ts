/**
 * Leads on to a provider from a page of its own: a redirect would stay under the `form-action` of the page whose button
 * was pressed, and that page would have to allow every address that the provider redirects through.
 */
export function onwardsPage(name: string, location: string, cookies: readonly string[]): Response {
  const body = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="refresh" content="0; url=${escaped(location)}">
<title>On to ${escaped(name)} · Comeback</title>
<main>
<p><a href="${escaped(location)}">On to ${escaped(name)}</a></p>
</main>
</html>`;
  const headers = new Headers({ "content-type": "text/html; charset=utf-8", "cache-control": "no-store" });
  for (const cookie of cookies) headers.append("set-cookie", cookie);
  return new Response(body, { headers });
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
