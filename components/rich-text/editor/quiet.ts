import { PASTED_STYLE } from "./emphasis";

/**
 * Markup from a clipboard without what the browser would complain of: handlers, styles and a base come to nothing under the
 * content policy. It is read tag by tag, because a value in quotes may hold a bracket.
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

/** Where the tag ends that begins here; a tag that never ends goes to the end of all. */
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
