import { PASTED_STYLE } from "@/lib/rich-text/html/pasted-style";

/**
 * Removes handlers, styles and `base` from pasted markup, which the browser would report against the content policy.
 * Read tag by tag, because a quoted value may contain a bracket.
 */
export function quiet(html: string): string {
  const source = html
    .replace(/<style\b[\s\S]*?<\/style\s*>/gi, "")
    .replace(/<(?:base|link|meta)(?=[\s/>])/gi, "<x-was");
  let [made, from] = ["", 0];
  for (let start = source.indexOf("<"); start >= 0; start = source.indexOf("<", from)) {
    const end = endOfTag(source, start);
    made += source.slice(from, start) + quietTag(source.slice(start, end));
    from = end;
  }
  return made + source.slice(from);
}

/** A tag that never ends extends to the end of the markup. */
function endOfTag(html: string, start: number): number {
  if (!/[a-z/]/i.test(html.charAt(start + 1))) return start + 1;
  let before = "";
  for (let at = start + 1; at < html.length; at++) {
    const sign = html.charAt(at);
    if (sign === ">") return at + 1;
    if (before === "=" && (sign === '"' || sign === "'")) {
      const close = html.indexOf(sign, at + 1);
      if (close < 0) return html.length;
      at = close;
    }
    if (!/\s/.test(sign)) before = sign;
  }
  return html.length;
}

function quietTag(tag: string): string {
  return tag
    .replace(/([\s/"'])on\w+\s*=/gi, "$1data-was=")
    .replace(/([\s/"'])style\s*=/gi, `$1${PASTED_STYLE}=`);
}
