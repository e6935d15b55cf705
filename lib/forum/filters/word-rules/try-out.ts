import type { RecentText, WordRule } from "@/db/filters/reads";
import { filteredText, wholeOf } from "@/lib/forum/filters/text";
import type { RichText } from "@/lib/rich-text/document";
import { finder } from "./found";

export interface Hit {
  readonly text: RecentText;
  readonly passage: readonly [before: string, found: string, after: string];
}

const AROUND = 90;

export function hitsOf(
  rule: Pick<WordRule, "kind" | "pattern" | "action">,
  texts: readonly RecentText[],
): Hit[] {
  const find = finder(rule);
  return texts.flatMap((text): Hit[] => {
    const filtered = filteredText(text.body as RichText, text.title);
    const looked = rule.action === "replace_link" ? filtered.links : [wholeOf(filtered)];
    for (const part of looked) {
      const [place] = find(part);
      if (!place) continue;
      const [start, end] = place;
      const passage = [before(part.slice(0, start)), part.slice(start, end), after(part.slice(end))] as const;
      return [{ text, passage }];
    }
    return [];
  });
}

function before(text: string): string {
  return text.length <= AROUND ? text : `…${text.slice(-AROUND).replace(/^\S*/, "")}`;
}

function after(text: string): string {
  return text.length <= AROUND ? text : `${text.slice(0, AROUND).replace(/\S*$/, "")}…`;
}
