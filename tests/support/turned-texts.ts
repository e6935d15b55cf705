import { Parser } from "htmlparser2";

const VOID = new Set(["meta", "link", "input", "img", "br", "hr", "path", "circle", "rect", "line"]);
const NOT_SHOWN = new Set(["title", "script", "style", "svg"]);

/** The texts of a page that hold `marker` and would keep the page's direction: outside `<bdi>` and `dir="auto"`. */
export function unturnedTexts(html: string, marker: string): string[] {
  const found: string[] = [];
  const open: { name: string; turns: boolean }[] = [];
  const parser = new Parser({
    onopentag(name, { dir, value }) {
      const turns = name === "bdi" || dir === "auto";
      if (value?.includes(marker) && !turns) found.push(`<${name}> ${value}`);
      if (!VOID.has(name)) open.push({ name, turns });
    },
    onclosetag(name) {
      if (!VOID.has(name)) open.pop();
    },
    ontext(text) {
      if (!text.includes(marker) || open.some(({ name }) => NOT_SHOWN.has(name))) return;
      if (!open.some(({ turns }) => turns)) found.push(`<${open.at(-1)?.name}> ${text}`);
    },
  });
  parser.end(html);
  return found;
}
