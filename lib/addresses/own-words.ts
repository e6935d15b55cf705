import { old } from "./public";
import { pagesBeside } from "./read";

/** The first words of addresses that are no public pages; a test holds that none of `app` is missing. */
const FIRST_WORDS = new Set(
  [
    "accept admin api ask author being-checked check-in decisions drafts edit flag flags following inbox",
    "mark-outdated messages moderation outbox posted promote publish record reply report settings sign-in tell",
    "undo-mark update uploads welcome healthz metrics _next saved mute logo look",
  ]
    .join(" ")
    .split(" "),
);

/** Whether the forum has pages of its own there or below, so that no address of an imported blog can lead elsewhere. */
export function isForumAddress(path: string): boolean {
  const [, word = ""] = path.split("/", 2);
  if (path === "/" || FIRST_WORDS.has(word)) return true;
  return !pagesBeside(path).includes(old);
}
