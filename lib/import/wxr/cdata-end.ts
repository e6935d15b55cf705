/** Characters. Where a real end follows, it follows soon. */
const FARTHEST = 1024 * 1024;
const MOST_LEAD = 300;
/** Elements of an export, which no text runs across. */
const STRUCTURE = /<\/?(?:(?:wp|content|excerpt|dc):\w|item>|channel>)/;
const OPENED = /<([a-z_][\w:.-]*)(?:\s[^<>]*)?>\s*$/i;

/** The element whose text begins here, if a tag ends right before; `known` where one CDATA section follows another. */
export function elementBefore(lead: string, known: string): string {
  const near = lead.slice(-MOST_LEAD);
  return near.endsWith("]]>") ? known : (OPENED.exec(near)?.[1] ?? "");
}

/**
 * Whether the `]]>` that ends before `after` ends the section. Some exporters forget to escape the sign within a text: the
 * section then goes on until a `]]>` that stands before the end of its element. Undefined if more text must be read.
 */
export function endsSection(
  text: string,
  after: number,
  element: string,
  isLast: boolean,
): boolean | undefined {
  if (element === "") return true;
  const end = `</${element}`;
  const blank = /\s*/y;
  blank.lastIndex = after;
  const start = after + (blank.exec(text)?.[0].length ?? 0);
  if (text.startsWith(end, start) || text.startsWith("<![CDATA[", start)) return true;
  const next = text.indexOf("]]>", after);
  const closing = text.indexOf(end, after);
  const isWithin = next >= 0 && (closing < 0 || next < closing);
  if (isWithin) return STRUCTURE.test(text.slice(after, next));
  if (closing >= 0 || isLast || text.length - after > FARTHEST) return true;
  return undefined;
}
