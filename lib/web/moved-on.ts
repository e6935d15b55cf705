/** Where a form leads once it is done; the next page is not told from where. */
export function movedOn(location: string): Response {
  return new Response(null, {
    status: 303,
    headers: { location, "cache-control": "no-store", "referrer-policy": "no-referrer" },
  });
}
