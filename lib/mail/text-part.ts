import { forum } from "@/lib/forum-settings/current";
import type { Block } from "./letter";

const WIDTH = 72;

export function textOf(blocks: readonly Block[], foot: readonly Block[]): string {
  const parts = blocks.map(asText);
  if (foot.length > 0) parts.push("-".repeat(WIDTH), ...foot.map(asText));
  return `${[...parts, lastLine()].join("\n\n")}\n`;
}

function lastLine(): string {
  const { name, tagline } = forum();
  return [name, tagline].filter(Boolean).join(": ");
}

function asText(block: Block): string {
  switch (block.is) {
    case "paragraph":
    case "small":
      return wrapped(block.text);
    case "code":
      return block.text;
    case "heading":
      return [wrapped(block.text.toUpperCase()), block.url ?? []].flat().join("\n");
    case "quote":
      return `${wrapped(block.who)}\n${wrapped(block.text, "> ")}`;
    case "choices":
      return block.of.map(addressed).join("\n\n");
    case "button":
    case "link":
      return addressed(block);
  }
}

function addressed({ text, url }: { text: string; url: string }): string {
  return `${wrapped(`${text}:`)}\n${url}`;
}

function wrapped(text: string, before = ""): string {
  return text
    .split("\n")
    .flatMap((line) => linesOf(line, WIDTH - before.length))
    .map((line) => `${before}${line}`.trimEnd())
    .join("\n");
}

/** The spaces before a line, and the mark of a list or a quotation. */
const BEGINNING = /^ *(?:(?:[->]|\d{1,6}\.) +)*/;

/** A line of a list or a quotation that is too long goes on under its first word. */
function linesOf(text: string, width: number): string[] {
  const [beginning = ""] = BEGINNING.exec(text) ?? [];
  const goesOn = beginning.replace(/[^ >]/g, " ");
  const lines = [""];
  const room = Math.max(20, width - beginning.length);
  for (const word of text.slice(beginning.length).split(" ")) {
    const line = lines.at(-1) ?? "";
    if (line && line.length + 1 + word.length > room) lines.push(word);
    else lines[lines.length - 1] = line ? `${line} ${word}` : word;
  }
  return lines.map((line, index) => (index === 0 ? beginning : goesOn) + line);
}
