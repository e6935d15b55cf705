/** Addresses that pages, forms and emails had before; emails with these links are still in inboxes. Never take out a row. */
export const RENAMED_ADDRESSES = {
  "/answers/feed": "/feeds/answers/atom",
  "/take-back": "/undo-mark",
  "/flagged": "/flags",
  "/tell/:id": "/update/:id",
  "/outdated/:id": "/mark-outdated/:id",
  "/what-happened/:token": "/check-in/:token",
  "/api/what-happened": "/api/check-in",
  "/api/what-happened/stop": "/api/check-in/unsubscribe",
  "/api/what-happened/resume": "/api/check-in/unsubscribe/undo",
  "/api/viewer/waits": "/api/viewer/reply-limits",
} as const;

const patterns = Object.entries(RENAMED_ADDRESSES).map(([old, now]) => ({
  pattern: new RegExp(`^${old.replace(/:\w+/, "([^/?]+)")}/?(?=$|\\?)`),
  now: now.replace(/:\w+/, "$1"),
}));

/** Where the page or form at an old address is now, with the same value and query; nothing for any other address. */
export function renamedAddress(url: string): string | undefined {
  const found = patterns.find(({ pattern }) => pattern.test(url));
  return found && url.replace(found.pattern, found.now);
}
