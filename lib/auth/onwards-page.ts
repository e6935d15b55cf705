interface Onwards {
  readonly name: string;
  readonly location: string;
  readonly cookies: readonly string[];
  /** Of the request, with the policy that this answer stands under. */
  readonly headers: Headers;
}

/**
 * Leads on to a provider from a page of its own: a redirect would stay under the `form-action` of the page whose button
 * was pressed, and that page would have to allow every address that the provider redirects through.
 */
export function onwardsPage({ name, location, cookies, headers: asked }: Onwards): Response {
  const nonce = /'nonce-([^']+)'/.exec(asked.get("content-security-policy") ?? "")?.[1] ?? "";
  const body = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="refresh" content="0; url=${escaped(location)}">
<style nonce="${escaped(nonce)}">${LOOK}</style>
<title>On to ${escaped(name)} · Comeback</title>
<main>
<p><a href="${escaped(location)}">On to ${escaped(name)}</a></p>
</main>
</html>`;
  const headers = new Headers({ "content-type": "text/html; charset=utf-8", "cache-control": "no-store" });
  for (const cookie of cookies) headers.append("set-cookie", cookie);
  return new Response(body, { headers });
}

// The page before this one begins a transition, and one that its follower does not know is an error in the console.
const LOOK = "@view-transition{navigation:auto}body{padding:24px;font:16px/1.5 system-ui,sans-serif}";

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
