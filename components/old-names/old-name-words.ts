import type { OldName } from "@/db/guests/reads";
import { clip } from "@/lib/text/length";
import { counted } from "@/lib/words/counts";
import { monthOf } from "@/lib/words/dates";

const SHOWN_CHARS = 120;

/** "2 comments, June 2014 to May 2016: “My knee hurts …”" */
export function oldNameInWords({ comments, threads, first, last, beginning }: OldName): string {
  const posts = [
    comments > 0 ? counted(comments, "comment", "comments") : "",
    threads > 0 ? counted(threads, "thread", "threads") : "",
  ];
  const [from, to] = [first && monthOf(first), last && monthOf(last)];
  const when = from === to ? from : `${from} to ${to}`;
  const what = [posts.filter(Boolean).join(" and "), when].filter(Boolean).join(", ");
  if (!beginning) return what;
  const words = beginning.replace(/\s+/g, " ").trim();
  if (words.length <= SHOWN_CHARS) return `${what}: “${words}”`;
  return `${what}: “${clip(words, SHOWN_CHARS).replace(/\s+\S*$/, "")} …”`;
}
