import type { Block } from "./letter";

const WIDTH = 72;
const LAST_LINE = "Comeback, where injured runners compare notes";

export function textOf(blocks: readonly Block[], foot: readonly Block[]): string {
  const parts = blocks.map(asText);
  if (foot.length > 0) parts.push("-".repeat(WIDTH), ...foot.map(asText));
  return `${[...parts, LAST_LINE].join("\n\n")}\n`;
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

function linesOf(text: string, width: number): string[] {
  const lines = [""];
  for (const word of text.split(" ")) {
    const line = lines.at(-1) ?? "";
    if (line && line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = line ? `${line} ${word}` : word;
  }
  return lines;
}
