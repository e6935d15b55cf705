import { escaped } from "@/lib/html";

const BULLET = /^- /;
const NUMBER = /^(\d{1,6})\. /;
const QUOTED = /^> ?/;

/** The paragraphs, lists and quotations of a plain text (lib/rich-text/plain-text.ts) as HTML. */
export function paragraphsOf(text: string): string {
  const parts = text.split(/\n{2,}/).filter((part) => part !== "");
  return parts.length === 1 && !isBlock(text) ? lined(text) : parts.map(partOf).join("\n");
}

export function lined(text: string): string {
  return escaped(text).replaceAll("\n", "<br>\n");
}

const isBlock = (part: string) => [BULLET, NUMBER, QUOTED].some((mark) => mark.test(part));

function partOf(part: string): string {
  const lines = part.split("\n");
  if (lines.every((line) => QUOTED.test(line)))
    return `<blockquote dir="auto" style="margin:0 0 12px;padding:0 12px">${paragraphsOf(lines.map((line) => line.replace(QUOTED, "")).join("\n"))}</blockquote>`;
  if (BULLET.test(part)) return `<ul style="margin:0 0 12px">${itemsOf(lines, BULLET)}</ul>`;
  const [, first] = NUMBER.exec(part) ?? [];
  if (first) return `<ol start="${first}" style="margin:0 0 12px">${itemsOf(lines, NUMBER)}</ol>`;
  return `<p dir="auto" style="margin:0 0 12px">${lined(part)}</p>`;
}

function itemsOf(lines: readonly string[], mark: RegExp): string {
  const items: string[][] = [];
  for (const line of lines) {
    if (mark.test(line) || items.length === 0) items.push([line.replace(mark, "")]);
    else items.at(-1)?.push(line.replace(/^ {2}/, ""));
  }
  return items.map((item) => `<li dir="auto">${paragraphsOf(item.join("\n"))}</li>`).join("");
}
