export interface BlockComment {
  readonly name: string;
  readonly kind: "opening" | "closing" | "alone";
  readonly attributes: unknown;
  readonly start: number;
  /** Behind the comment. */
  readonly end: number;
}

const BEGINNING = /<!--\s*(\/?)wp:([a-z][a-z0-9_-]*(?:\/[a-z][a-z0-9_-]*)?)(?=[\s/{-])\s*/gi;
const END = "-->";
/** A broken plugin writes "-->" into its settings. */
const MOST_ENDS = 50;
const MAX_SETTINGS_CHARS = 200_000;

/** The comments that begin and end the blocks of WordPress's editor, with the settings of each block. */
export function blockCommentsOf(html: string): BlockComment[] {
  const comments: BlockComment[] = [];
  let behind = 0;
  for (const { 0: beginning, 1: slash, 2: name = "", index: start } of html.matchAll(BEGINNING)) {
    if (start < behind) continue;
    const from = start + beginning.length;
    const found = html[from] === "{" ? endOfSettings(html, from) : undefined;
    const end = found?.end ?? html.indexOf(END, from);
    if (end < 0) break;
    const isAlone = html.slice(from, end).trimEnd().endsWith("/");
    behind = end + END.length;
    comments.push({
      name: name.toLowerCase().replace(/^core\//, ""),
      kind: slash ? "closing" : isAlone ? "alone" : "opening",
      attributes: found?.attributes ?? {},
      start,
      end: behind,
    });
  }
  return comments;
}

function endOfSettings(html: string, from: number): { end: number; attributes: unknown } | undefined {
  let end = html.indexOf(END, from);
  for (let tries = 0; end >= 0 && tries < MOST_ENDS && end - from < MAX_SETTINGS_CHARS; tries++) {
    const settings = html.slice(from, end).replace(/\s*\/?\s*$/, "");
    const attributes = settings.endsWith("}") ? parsed(settings) : undefined;
    if (attributes !== undefined) return { end, attributes };
    end = html.indexOf(END, end + END.length);
  }
  return undefined;
}

function parsed(settings: string): unknown {
  try {
    return JSON.parse(settings);
  } catch {
    return undefined;
  }
}
