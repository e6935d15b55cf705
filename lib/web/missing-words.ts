/** On the page that says "Page not found"; the server replaces it if the reader lacks the role (lib/server/missing-page.ts). */
export const MISSING_WORDS = "The link may be wrong, or a moderator is checking this page.";
