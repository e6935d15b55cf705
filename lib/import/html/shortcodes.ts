export type Shortcode = { name: string; end: boolean; attributes: Record<string, string>; values: string[] };

const BRACKETED =
  /(\[?)\[(\/?)([a-z][\w-]{0,40})((?:[\s=:](?:"[^"]{0,600}"|'[^']{0,600}'|[^\]"']){0,600})?)\/?\](\]?)/gi;
const PAIR = /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|[“”″]([^“”″]*)[“”″]|([^\s"']+))|"([^"]*)"|(\S+)/g;
const KNOWN = new Set(
  "caption wp_caption embed audio video youtube vimeo soundcloud googlemaps twitter tweet".split(" "),
);
/** Complete without any attribute. Every other word alone in brackets is a word. */
const ALONE = new Set("gallery playlist contact-form contact-form-7 nextpage sharethis".split(" "));

/** Brackets are a shortcode if closed somewhere, or full of `name="value"` pairs; "[sic]" and "[video]" are text. */
export function withShortcodes(text: string, closed: ReadonlySet<string>): (string | Shortcode)[] {
  const parts: (string | Shortcode)[] = [];
  let done = 0;
  for (const match of text.matchAll(BRACKETED)) {
    const [whole, before = "", slash, name = "", rest = "", after = ""] = match;
    const given = rest.replace(/\s*\/$/, "");
    const shortcode = shortcodeOf(name.toLowerCase(), slash === "/", given);
    if (!isShortcode(shortcode, given, closed)) continue;
    const escaped = before !== "" && after !== "";
    parts.push(text.slice(done, match.index + (escaped ? 0 : before.length)));
    parts.push(escaped ? whole.slice(1, -1) : shortcode);
    done = match.index + whole.length - (escaped ? 0 : after.length);
  }
  parts.push(text.slice(done));
  return parts.filter((part) => part !== "");
}

export function closedShortcodes(html: string): Set<string> {
  return new Set(
    Array.from(html.matchAll(/\[\/([a-z][\w-]{0,40})\]/gi), (match) => (match[1] ?? "").toLowerCase()),
  );
}

function shortcodeOf(name: string, end: boolean, rest: string): Shortcode {
  const attributes: Record<string, string> = {};
  const values: string[] = [];
  for (const [, key, double, single, curly, bare, quoted, word] of rest.replace(/^[=:]/, "").matchAll(PAIR)) {
    if (key) attributes[key.toLowerCase()] = double ?? single ?? curly ?? bare ?? "";
    else values.push(quoted ?? word ?? "");
  }
  return { name, end, attributes, values };
}

function isShortcode(
  { name, end, attributes, values }: Shortcode,
  rest: string,
  closed: ReadonlySet<string>,
): boolean {
  if (closed.has(name) || ALONE.has(name)) return true;
  if (KNOWN.has(name)) return end || rest.trim() !== "";
  return !end && rest.startsWith(" ") && values.length === 0 && Object.keys(attributes).length > 0;
}
