import { darkShades, type Shades } from "@/lib/forum-settings/colour";
import { forum } from "@/lib/forum-settings/current";
import { escaped } from "@/lib/html";
import type { Block } from "./letter";
import { lined, paragraphsOf } from "./quoted-html";

const SANS = "system-ui,-apple-system,'Segoe UI',sans-serif";
const SERIF = "Georgia,'Times New Roman',serif";
const MONO = "ui-monospace,Menlo,Consolas,monospace";

/** Email programs with a dark mode change text and background themselves; these colors are for links and borders. */
const dark = ({ accent, on }: Shades) =>
  `@media (prefers-color-scheme:dark){.link{color:${accent}!important}.quiet{color:#a9b3ad!important}.go{background:${accent}!important;color:${on}!important}.edge{border-color:#3c4a43!important}.author{color:#f0a273!important}.author-edge{border-color:#f0a273!important}}`;

/** Inline styles, because many email programs support no others; loads nothing from the network. */
export function htmlOf(subject: string, blocks: readonly Block[], foot: readonly Block[]): string {
  const { accent, name, language } = forum();
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escaped(subject)}</title>
<style>:root{color-scheme:light dark}${dark(darkShades(forum().accent))}</style>
</head>
<body style="margin:0;padding:20px;font:16px/1.55 ${SANS}">
<div style="max-width:34em;margin:0 auto;overflow-wrap:anywhere">
<p class="link" style="margin:0 0 24px;font:600 22px/1.2 ${SERIF};color:${accent}">${escaped(name)}</p>
${blocks.map(asHtml).join("\n")}
${foot.length > 0 ? `<hr class="edge" style="margin:32px 0 16px;border:0;border-top:1px solid #d5dcd7">\n${foot.map(asHtml).join("\n")}` : ""}
</div>
</body>
</html>
`;
}

function asHtml(block: Block): string {
  switch (block.is) {
    case "paragraph":
      return `<p dir="auto" style="margin:0 0 16px">${lined(block.text)}</p>`;
    case "small":
      return `<p class="quiet" dir="auto" style="margin:0 0 10px;font-size:14px;color:#55635b">${lined(block.text)}</p>`;
    case "code":
      return `<p style="margin:8px 0 24px;font:600 28px/1.3 ${MONO};letter-spacing:.16em">${lined(block.text)}</p>`;
    case "heading":
      return `<h2 dir="auto" style="margin:28px 0 12px;font:600 20px/1.3 ${SERIF}">${block.url ? linked(block.text, block.url, "text-decoration:none") : escaped(block.text)}</h2>`;
    case "quote":
      return quoted(block);
    case "button":
      return `<p style="margin:24px 0"><a class="go" href="${escaped(block.url)}" style="display:inline-block;padding:12px 22px;border-radius:99px;background:${forum().accent};color:#fff;text-decoration:none;font-weight:600">${escaped(block.text)}</a></p>${block.otherwise ? `\n${otherwise(block.otherwise, block.url)}` : ""}`;
    case "choices":
      return `<p style="margin:16px 0 20px">${block.of.map(choice).join("\n")}</p>`;
    case "link":
      return `<p dir="auto" style="margin:0 0 10px;font-size:14px">${linked(block.text, block.url)}</p>`;
  }
}

function quoted({ who, text, byAuthor }: Extract<Block, { is: "quote" }>): string {
  const [name, ink, edge, line] = byAuthor
    ? (["author", "color:#96400f;", "author-edge", "#96400f"] as const)
    : (["who", "", "edge", "#c3cfc8"] as const);
  return `<p class="${name}" dir="auto" style="margin:0 0 4px;${ink}font-weight:600">${escaped(who)}</p>
<blockquote class="${edge}" dir="auto" style="margin:0 0 20px;padding:2px 14px;border-left:3px solid ${line}">${paragraphsOf(text)}</blockquote>`;
}

function choice({ text, url }: { text: string; url: string }): string {
  return `<a class="link edge" href="${escaped(url)}" style="display:inline-block;margin:0 4px 10px 0;padding:10px 18px;border:1px solid #c3cfc8;border-radius:99px;color:${forum().accent};text-decoration:none;font-weight:600">${escaped(text)}</a>`;
}

function otherwise(sentence: string, url: string): string {
  return `<p class="quiet" style="margin:0 0 16px;font-size:14px;color:#55635b">${escaped(sentence)}<br>${linked(url, url)}</p>`;
}

function linked(text: string, url: string, style = ""): string {
  return `<a class="link" href="${escaped(url)}" style="color:${forum().accent};${style}">${escaped(text)}</a>`;
}
