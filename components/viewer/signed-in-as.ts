const HINT = "comeback_signed_in=";

/**
 * The handle of the member who is signed in, as the server noted it in a cookie. Proves nothing: it says whether asking
 * the server makes sense, and whose drafts this browser may show.
 */
export function signedInAs(): string | null {
  const hint = document.cookie.split("; ").find((cookie) => cookie.startsWith(HINT));
  return hint?.slice(HINT.length) || null;
}
