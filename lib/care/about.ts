/** What `/about` says on care notices, one paragraph each; plain text. */
export const ABOUT_CARE: readonly string[] = [
  "When a text sounds as if somebody may be in danger, the writer sees a short notice that says what to do and who to call. It never blocks a post, and it is no diagnosis. What you type in a search or a draft is checked and forgotten.",
  "No clinician has reviewed this list of signs. It was put together from public pages of health services and from studies; each notice names its sources. It misses some dangers and is sometimes shown for nothing.",
  "To propose a change, write to the owner of this forum, or open an issue in the project's repository: name the sign, how people say it, and a source. Do not paste somebody else's post.",
];
