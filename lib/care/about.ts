/** What `/about` says on care notices, one paragraph each; plain text. */
export const ABOUT_CARE: readonly string[] = [
  "When a text sounds as if somebody may be in danger, the writer sees a short notice that says what to do and who to call. The notice never blocks a post, and is not a diagnosis. We also check what you type in a search or a draft, but keep no record of the check.",
  "No clinician has reviewed this list of signs. We made the list from public pages of health services and from studies; each notice names its sources. The list misses some dangers, and sometimes a notice appears without danger.",
  "To propose a change, write to the owner of this forum, or open an issue in the project’s repository: name the sign, how people say it, and a source. Do not paste somebody else’s post.",
];
